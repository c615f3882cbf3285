import { useEffect, useState } from 'react';

/** Work shorter than this is not worth a picture of its own, in milliseconds (screens.md, Common). */
const SLOW = 1_000;

/** Whether work has been under way for more than a second, so that it shows how far it is. */
export function useSlowWork(isWorking: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SLOW);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWorking]);
  return isWorking && isSlow;
}
