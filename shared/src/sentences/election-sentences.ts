/** Why an elected person was not entered in the register, and what to do. */
export const electionSentences = {
  notElected: 'Valet har ändrats. Läs in sidan på nytt.',
  foreignBoard: 'Du kan inte ändra uppdragen i det organet. Be dess sekreterare eller en administratör.',
  otherBoard: 'Uppdraget som ska sluta gäller ett annat organ. Välj om.',
  unknownPerson: 'Personen finns inte i organisationens register. Välj om.',
  filledByOthers:
    'Platser i fullmäktige fylls inte här: ledamöter och ersättare utses i allmänna val, och en ledig plats fylls av Länsstyrelsen. Valet står kvar i protokollet.',
} as const;
