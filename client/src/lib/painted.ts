/**
 * When what has been drawn until now is on the screen. What is not needed there waits for it, so that it does not stand in its
 * way. A page in the background is not painted, and nobody waits for it there: it goes on at once.
 */
export const painted = (): Promise<void> =>
  new Promise((goOn) => {
    if (document.hidden) {
      goOn();
    } else {
      requestAnimationFrame(() => setTimeout(goOn));
    }
  });
