/*
 * The kinds of what is written, each of which makes itself known when it is loaded: what was left unsent on the device is
 * then sent without its page.
 */
import '../features/agenda/item-document.js';
import '../features/attendance/attendance-document.js';
import '../features/meeting/meeting-documents.js';
import '../features/register/board-documents.js';
import '../features/register/organisation-document.js';
import '../features/register/template-document.js';
