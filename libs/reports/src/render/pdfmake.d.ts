/** What we use of pdfmake's server side; the package brings no types. */
declare module 'pdfmake' {
  type Content = string | Content[] | { [property: string]: unknown };
  interface Made {
    getBuffer(): Promise<Buffer>;
  }
  const pdfmake: {
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void;
    setUrlAccessPolicy(mayFetch: (url: string) => boolean): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    createPdf(definition: { [property: string]: unknown }): Made;
  };
  export default pdfmake;
  export type { Content };
}
