import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { language, speak } from './words/i18n';

speak(language());
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
