import type { Holiday } from '../rules/calendar.js';

export const holidayNames: Record<Holiday, string> = {
  'new-year': 'Nyårsdagen',
  epiphany: 'Trettondedag jul',
  'good-friday': 'Långfredagen',
  easter: 'Påskdagen',
  'easter-monday': 'Annandag påsk',
  'may-day': 'Första maj',
  ascension: 'Kristi himmelsfärdsdag',
  pentecost: 'Pingstdagen',
  'national-day': 'Nationaldagen',
  'midsummer-eve': 'Midsommarafton',
  midsummer: 'Midsommardagen',
  'all-saints': 'Alla helgons dag',
  'christmas-eve': 'Julafton',
  christmas: 'Juldagen',
  'boxing-day': 'Annandag jul',
  'new-years-eve': 'Nyårsafton',
};
