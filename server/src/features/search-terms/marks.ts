import { HIT_BEGINS, HIT_ENDS } from '@klubbat/shared/rules/search-query';

/** How `ts_headline` marks what was found, and how much around it is shown. */
export const MARKS = `StartSel=${HIT_BEGINS},StopSel=${HIT_ENDS},MaxFragments=2,MaxWords=22,MinWords=10,FragmentDelimiter=" … "`;
