import type { MotionInFile } from '../contracts/meeting-file.js';
import type { Proposal, PropositionStep } from '../rules/proposition-order.js';
import type { BoardKind } from '../vocabulary/meeting-words.js';
import { genitive } from './genitive.js';
import { joinNames } from './protocol-sentences.js';
import { motionKindWords } from './protocol-words.js';

type People = readonly { key: string; name: string; party?: string | undefined }[];

/** What the one who leads says at one step, and how a vote is put if one is asked for. */
export interface ScriptStep {
  heading: string;
  /** said aloud, one after the other; each question can be answered with yes */
  said: string[];
  vote: string[];
}

/** What one says yes to who wants what was before the meeting. */
export function proposalName(): string {
  return 'bifall till förslaget';
}

/** `Anna Eks (S) avslagsyrkande`, `Anna Eks (S) och Bo Asks (M) yrkande om återremiss` */
export function motionName({ by = [], kind, source }: MotionInFile, people: People): string {
  const movers = by.map((key) => {
    const person = people.find((one) => one.key === key);
    const name = genitive(person?.name ?? key);
    return person?.party?.trim() ? `${name} (${person.party.trim()})` : name;
  });
  const what = kind === undefined ? 'yrkande' : motionKindWords[kind];
  const mover = movers.length > 0 ? joinNames(movers) : source?.trim() ? genitive(source) : '';
  return mover === '' ? `ett ${what}` : `${mover} ${what}`;
}

const nameOf = (proposal: Proposal, people: People): string =>
  proposal === 'base' ? proposalName() : `bifall till ${motionName(proposal.motion, people)}`;

const FORMAL: Readonly<Record<string, { question: string; decided: string }>> = {
  'refer-back': { question: 'Ska ärendet återremitteras?', decided: 'återremitteras' },
  table: { question: 'Ska ärendet bordläggas?', decided: 'bordläggas' },
  adjourn: { question: 'Ska sammanträdet ajourneras?', decided: 'ajourneras' },
};

/**
 * What the one who leads says, step by step, so that every question can be answered yes or no (KL 5:53, 6:33). `main` is
 * the proposal that is held to have won where there are more than two: the others meet in counter-votes first.
 */
export function chairScript(
  steps: readonly PropositionStep[],
  people: People,
  { board, body, main }: { board: BoardKind; body: string; main?: Proposal | undefined },
): ScriptStep[] {
  return steps.map((step) => {
    switch (step.kind) {
      case 'formal':
        return formalStep(step.motion, people, board);
      case 'addition':
        return {
          heading: `Tillägg: ${motionName(step.motion, people)}`,
          said: [
            `Kan ${body} besluta enligt ${motionName(step.motion, people)}? De som vill det svarar ja.`,
            'Finns det någon däremot?',
          ],
          vote: ['Ja för tillägget.', 'Nej för att avslå tillägget.'],
        };
      case 'main':
        return mainStep(step.proposals, people, body, main);
    }
  });
}

function formalStep(motion: MotionInFile, people: People, board: BoardKind): ScriptStep {
  const { question, decided } = FORMAL[motion.kind ?? ''] ?? {
    question: 'Ska yrkandet bifallas?',
    decided: 'bifallas',
  };
  if (motion.kind === 'adjourn') {
    return {
      heading: `Först: ${motionName(motion, people)}`,
      said: [`${question} De som vill det svarar ja.`, 'Finns det någon däremot?'],
      vote: ['Ja för att ajournera.', 'Nej för att fortsätta.'],
    };
  }
  const minority =
    board === 'assembly'
      ? ['Nej vinner om minst en tredjedel av de närvarande röstar nej (5 kap. 50 § kommunallagen).']
      : [];
  return {
    heading: `Först: ${motionName(motion, people)}`,
    said: [
      'Ska ärendet avgöras i dag? De som vill det svarar ja.',
      `${question} De som vill det svarar ja.`,
      `Jag finner att ärendet ska avgöras i dag – eller: att ärendet ska ${decided}.`,
    ],
    vote: ['Ja för att ärendet avgörs i dag.', `Nej för att ärendet ska ${decided}.`, ...minority],
  };
}

/** from two on */
const counted = ['två', 'tre', 'fyra', 'fem', 'sex'];

function mainStep(
  proposals: readonly Proposal[],
  people: People,
  body: string,
  main: Proposal | undefined,
): ScriptStep {
  const names = proposals.map((one) => nameOf(one, people));
  const [only] = names;
  if (names.length === 1) {
    return {
      heading: 'Förslaget',
      said: [`Kan ${body} besluta om ${only ?? ''}? De som vill det svarar ja.`, 'Jag finner att så sker.'],
      vote: [],
    };
  }
  const count = counted[names.length - 2] ?? String(names.length);
  const heading = `${count.charAt(0).toLocaleUpperCase('sv')}${count.slice(1)} förslag står mot varandra`;
  const winner = main !== undefined && proposals.includes(main) ? nameOf(main, people) : (only ?? '');
  const others = names.filter((name) => name !== winner);
  const said = [
    `Det finns ${count} förslag: ${joinNames(names)}.`,
    ...names.map((name) => `De som vill ha ${name} svarar ja.`),
    `Jag finner ${winner}.`,
  ];
  if (others.length === 1) {
    return { heading, said, vote: [`Ja för ${winner}.`, `Nej för ${others[0] ?? ''}.`] };
  }
  return {
    heading,
    said,
    vote: [
      `Huvudförslag: ${winner}. Först väljs motförslaget bland de andra.`,
      ...others
        .slice(1)
        .map((name, index) =>
          index === 0
            ? `Kontrapropositionsvotering: ja för ${others[0] ?? ''}, nej för ${name}.`
            : `Det som vann mot nästa: nej för ${name}.`,
        ),
      `Huvudvotering: ja för ${winner}, nej för motförslaget.`,
    ],
  };
}

/** The script as text, to be copied. */
export function scriptText(steps: readonly ScriptStep[]): string {
  return steps
    .map(({ heading, said, vote }, index) =>
      [
        `${index + 1}. ${heading}`,
        ...said.map((line) => `– ${line}`),
        ...(vote.length > 0 ? ['Om omröstning begärs:', ...vote.map((line) => `  ${line}`)] : []),
      ].join('\n'),
    )
    .join('\n\n');
}

/** How the order of propositions reads in the protocol (KL 5:67 p. 2). What was found is left open where no result is noted. */
export function procedureText(steps: readonly PropositionStep[], people: People): string {
  return steps.map((step) => procedureSentence(step, people)).join('\n\n');
}

function procedureSentence(step: PropositionStep, people: People): string {
  switch (step.kind) {
    case 'formal': {
      const { decided } = FORMAL[step.motion.kind ?? ''] ?? { decided: 'bifallas' };
      const what = step.motion.kind === 'adjourn' ? 'sammanträdet' : 'ärendet';
      const found =
        step.motion.result === 'carried'
          ? `${what} ska ${decided}`
          : step.motion.kind === 'adjourn'
            ? 'sammanträdet fortsätter'
            : 'ärendet ska avgöras i dag';
      return `Ordföranden ställer först proposition på ${motionName(step.motion, people)} och finner att ${found}.`;
    }
    case 'addition': {
      const found = step.motion.result === 'lost' ? 'det avslås' : 'det bifalls';
      return `Ordföranden ställer proposition på ${motionName(step.motion, people)} och finner att ${found}.`;
    }
    case 'main': {
      const names = step.proposals.map((one) => nameOf(one, people));
      const carried = step.proposals.find((one) => one !== 'base' && one.motion.result === 'carried');
      const found = carried === undefined ? (names[0] ?? '') : nameOf(carried, people);
      return names.length === 1
        ? `Ordföranden ställer proposition på ${names[0] ?? ''} och finner att så sker.`
        : `Ordföranden ställer proposition på ${joinNames(names)} och finner ${found}.`;
    }
  }
}
