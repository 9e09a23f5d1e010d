/** Why a plan of meetings is refused. */
export const meetingPlanFaults = {
  otherYear: (year: number) => `Dagen ska ligga i ${year}. Planera andra år var för sig.`,
  twice: 'Organet har redan ett sammanträde den dagen och tiden i planen.',
  otherPlan: 'Dagarna hör till en annan plan. Läs in sidan på nytt.',
  unknownItem: 'Paragrafen finns inte, eller hör till en annan organisation.',
  notDecided: 'Paragrafen har inget nummer. Dessförinnan är inget beslutat.',
};
