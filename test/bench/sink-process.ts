import { SmtpSink } from '../support/smtp-sink';

/** A mail sink in a process of its own, so that it does not share an event loop with what is measured. Counts; keeps nothing. */
async function main(): Promise<void> {
  let accepted = 0;
  const sink = await SmtpSink.start({ onMail: () => void accepted++ });
  process.send?.({ url: sink.url });
  process.on('message', (question: string) => {
    if (question === 'count') process.send?.({ accepted });
    if (question === 'stop') void sink.stop().then(() => process.exit(0));
  });
}

void main();
