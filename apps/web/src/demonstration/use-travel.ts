import { useQueryClient } from '@tanstack/react-query';
import type { Instant, LocalDate } from '@views/kernel';
import { useRef, useState } from 'react';
import { useDeed } from '../api/deed';
import { type Journey, travel } from './journey';

/** Time on the move: where it is, what came of the last journey, and how to stop. */
export function useTravel() {
  const queries = useQueryClient();
  const [at, setAt] = useState<Instant | null>(null);
  const [journey, setJourney] = useState<Journey | null>(null);
  const wanted = useRef(true);
  const goesOn = (moment: Instant) => {
    setAt(moment);
    return wanted.current;
  };
  const going = useDeed((until: LocalDate | undefined) => travel(until, goesOn), { onDone: setJourney });
  const go = (until?: LocalDate) => {
    wanted.current = true;
    setAt(null);
    setJourney(null);
    going.run(until, { onError: () => void queries.invalidateQueries() });
  };
  const stop = () => {
    wanted.current = false;
  };
  return { go, stop, at, journey, isGoing: going.isPending };
}
