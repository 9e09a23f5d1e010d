import type { BoardLayout } from '@klubbat/shared/contracts/board-layout';
import type { CorrectionDraft } from '@klubbat/shared/contracts/correction';
import type { DecisionLetter } from '@klubbat/shared/contracts/decision-letter';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { DocumentLook } from '@klubbat/shared/contracts/document-look';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { DocumentKind } from '@klubbat/shared/vocabulary/document-kinds';
import type { LaterNewsKind } from '@klubbat/shared/vocabulary/later-news-words';
import type { MaskGround } from '@klubbat/shared/vocabulary/masking-words';
import type { AttendanceStyle, VoteStyle } from '@klubbat/shared/vocabulary/meeting-words';
import type { PrintedSigner } from './adjustment-part.js';
import type { KnownFiles } from './appendix-part.js';
import type { Names } from './names.js';

/** §§ that were adjusted at the meeting itself, as the protocol that follows tells of them. */
export interface AdjustedAtOnce {
  readonly paragraphs: readonly number[];
  /** `repeat`: the whole text once more; `refer`: only where it is found */
  readonly style: 'repeat' | 'refer';
  /** keys of those who adjust */
  readonly by: readonly string[];
  /** YYYY-MM-DD; left out while a signature is missing */
  readonly on?: string;
}

/** What a rättelse says, and of which protocol. */
export interface PrintedCorrection extends CorrectionDraft {
  /** left out until it is registered */
  readonly number?: number;
  readonly registered?: { readonly by: string; readonly on: string };
  /** days as YYYY-MM-DD in Sweden */
  readonly adjustedOn: string;
  readonly protocolReference: string;
  /** the number of an earlier one for the same words */
  readonly replaces?: number;
}

/** What a tjänsteskrivelse says beside its case: who wrote it, for which meeting, and which files belong to it. */
export interface PrintedMemorandum {
  readonly author: string;
  /** his post */
  readonly post?: string;
  /** YYYY-MM-DD; left out while it is sent to none */
  readonly meetingDate?: string;
  readonly files: readonly string[];
}

/** What proves something that has happened to what was adjusted: each row with its label, and in sentences what shows it. */
export interface PrintedCertificate {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly evidence: readonly string[];
  /** who vouches for it, and on which day it was made */
  readonly madeBy: string;
  readonly madeOn: string;
}

/** A paper that is made for an item and comes before its appendices: the tjänsteskrivelse that it was taken in as. */
export interface FirstPaper {
  /** known by it in the document, where no other is called so */
  readonly label: string;
  readonly title: string;
  readonly sha256: string;
}

/** What has been corrected of a § that is printed after it. */
export interface CorrectedParagraph {
  readonly paragraph: number;
  readonly number: number;
  readonly decidedOn: string;
}

/** What has become of a § since its adjustment: laga kraft, annulled, changed. */
export interface ParagraphNews {
  readonly paragraph: number;
  readonly kind: LaterNewsKind;
  readonly court: string;
  readonly courtCase: string | null;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly note: string | null;
}

/** When notes were finished. */
export interface FinishedNotes {
  /** by name; left out of a public version, where it may be masked */
  readonly by?: string;
  /** YYYY-MM-DD in Sweden */
  readonly on: string;
}

/** A correction as far as anyone may know of it. */
export interface PublicCorrection {
  readonly number: number;
  readonly paragraph: number;
  /** YYYY-MM-DD, on which it was decided */
  readonly day: string;
  /** missing: nobody has looked at whether its words may be read */
  readonly oldText?: string | undefined;
  readonly newText?: string | undefined;
  readonly reason?: string | undefined;
  readonly decidedBy?: string | undefined;
}

/** What a public version says of itself. */
export interface PublicVersion {
  /** SHA-256 of the adjusted PDF, hexadecimal */
  readonly sourceSha256: string;
  /** how many places have been left out, by ground; nothing of what stood there */
  readonly leftOut: readonly {
    readonly ground: MaskGround;
    readonly legalGround?: string | undefined;
    readonly count: number;
  }[];
  /** what has been corrected since, and the SHA-256 of the public version as it was published */
  readonly corrected?: {
    readonly corrections: readonly PublicCorrection[];
    readonly sha256: string;
  };
}

export interface DocumentChoice {
  readonly kind: DocumentKind;
  /** true: without what is secret, whatever is usual for its kind */
  readonly laidOpen?: boolean;
  /** the §§ to be printed; without it all items */
  readonly paragraphs?: readonly number[];
  /** the §§ that are adjusted */
  readonly adjusted: readonly number[];
  /** true: not yet sent for adjustment */
  readonly draft: boolean;
  readonly pagePerItem: boolean;
  /** how open votes are printed; without it by side */
  readonly voteStyle?: VoteStyle;
  /** how the table of attendance is printed; without it with a cross for each who was there */
  readonly attendanceStyle?: AttendanceStyle;
  /** the board's other choices of layout; without it as everything looked before there was a choice */
  readonly layout?: BoardLayout;
  /** whether the notice on the cover has a line for the last day of appeal; without it it has */
  readonly appealable?: boolean;
  /** text of the foot's cell in an extract: who certifies it */
  readonly certifiedBy?: string;
  readonly files: KnownFiles;
  /** the sentence of the board or its organisation, where the file has none */
  readonly adjustmentNote?: string;
  /** of the foot's cell where an extract is certified; without it the usual */
  readonly certificationLabel?: string;
  /** how to appeal, last in an extract */
  readonly appealText?: string;
  /** of an underrättelse, and of an extract to a party: to whom, and how he may appeal; the days of the notice where they are known */
  readonly letter?: DecisionLetter & { readonly postedOn?: string; readonly lastAppealDay?: string };
  readonly correction?: PrintedCorrection;
  /** corrections that hold of the §§: an extract says that they are there, and leaves the adjusted words as they are */
  readonly corrected?: readonly CorrectedParagraph[];
  /** what holds of the §§ since their adjustment, in the order of its days */
  readonly news?: readonly ParagraphNews[];
  /** of a letter that covers an extract: the mail that it is sent with */
  readonly covering?: {
    readonly to: readonly string[];
    readonly subject: string;
    readonly text: string;
    /** YYYY-MM-DD in Sweden */
    readonly sentOn: string;
  };
  /** by the place of the item in the file, from 0; never printed of a secret item */
  readonly firstPapers?: Readonly<Record<number, FirstPaper>>;
  /** of a tjänsteskrivelse, whose case is the file's only item */
  readonly memorandum?: PrintedMemorandum;
  /** of an anslagsbevis and a lagakraftbevis */
  readonly certificate?: PrintedCertificate;
  /** without it papers look as the house's own do */
  readonly look?: DocumentLook;
  /** without it the signers are those that the file tells */
  readonly signers?: readonly PrintedSigner[];
  /** the id of the version that it is frozen as: then it has places for its signers to sign */
  readonly reference?: string;
  /** when §§ that are adjusted at once were put in writing: `2025-01-14 14:32` */
  readonly putInWriting?: string;
  /** of notes that are finished */
  readonly finished?: FinishedNotes;
  /** of a public version: what it is the public version of, and what has been left out */
  readonly publicVersion?: PublicVersion;
  /** §§ that have been adjusted at once before */
  readonly adjustedAtOnce?: readonly AdjustedAtOnce[];
}

/** What a paper is made from. */
export interface DocumentSource {
  readonly file: MeetingFile;
  readonly choice: DocumentChoice;
  readonly layout: BoardLayout;
  readonly names: Names;
  /** the items of the file that are to be printed */
  readonly chosen: readonly ItemInFile[];
  /** the same, as the protocol prints them */
  readonly items: readonly ContentItem[];
  /** the same after a change of what each says, where a paper prints only a part of it */
  readonly printed: (
    change: (item: ItemInFile) => ItemInFile,
    voteStyle?: VoteStyle,
    only?: (item: ItemInFile) => boolean,
  ) => ContentItem[];
}

/** What differs between papers; title, head and foot are made for all of them in one place. */
export type DocumentBody = Pick<ProtocolContent, 'attendance' | 'facts' | 'appendices' | 'items'> &
  Pick<
    Partial<ProtocolContent>,
    | 'opening'
    | 'adjustment'
    | 'notice'
    | 'contentsList'
    | 'closing'
    | 'signaturePage'
    | 'marginText'
    | 'documentTitle'
    | 'fileTitle'
  >;

/** One kind of paper. */
export interface DocumentDefinition {
  readonly body: (source: DocumentSource) => DocumentBody;
}
