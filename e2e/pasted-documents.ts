/* What programs put on the clipboard, in their own manner; the words are invented. */

export interface PastedDocument {
  name: string;
  html: string;
  /** the Markdown that it becomes */
  becomes: string;
}

const item = (level: number, label: string, words: string, name = 'MsoListParagraphCxSpMiddle') =>
  `<p class=${name} style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

export const wordDocument: PastedDocument = {
  name: 'Word',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset=utf-8><title>Hemligt</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
<h1>Bäckens framtid<o:p></o:p></h1>
<p class=MsoNormal>Nämnden har <b style='mso-bidi-font-weight:normal'>noga</b> läst
<i>utredningen</i> <del cite="mailto:x" datetime="2025-01-01">om ån</del><ins cite="mailto:x">om bäcken</ins><span
class=MsoCommentReference><span style='font-size:8.0pt'><a style='mso-comment-reference:EN_1'>[EN1]</a></span></span> och
<a href="https://exempel.se">dess bilagor</a>.<br>Rad två&nbsp;<span style='mso-spacerun:yes'>  </span>här.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${item(1, '3.', 'gräva om fåran,', 'MsoListParagraphCxSpFirst')}${item(2, '·', 'vid bron')}${item(3, '§', 'under den')}${item(1, '4.', 'plantera al 👩‍🌾', 'MsoListParagraphCxSpLast')}
<table class=MsoTableGrid border=1><tr><td width=151 valign=top><p class=MsoNormal><b>Sträcka<o:p></o:p></b></p></td><td><p class=MsoNormal align=right style='text-align:right'><b>Kronor</b></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Bron<o:p></o:p></p><p class=MsoNormal>norr</p></td><td><p align=right style='text-align:right'>1&nbsp;200</p></td></tr><tr><td><p align=right style='text-align:right'>7 | 8</p></td></tr></table>
<p class=MsoNormal><img src="file:///C:/x.png" onerror="alert(1)"><script>alert(2)</script></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Är det sant?</p></div></div>
<!--EndFragment--></body></html>`,
  becomes: `**Bäckens framtid**

Nämnden har **noga** läst *utredningen* om bäcken och dess bilagor.\\
Rad två\u00a0 här.

3. gräva om fåran,
   - vid bron
   - under den
4. plantera al 👩‍🌾

| Sträcka | Kronor |
| --- | --: |
| Bron norr | 1\u00a0200 |
|  | 7 \\| 8 |`,
};

export const otherDocuments: PastedDocument[] = [
  {
    name: 'Google Docs',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Fet</span><span style="font-weight:400"> och </span><span style="font-style:italic">snedA\u030a</span></p><ol><li dir="ltr" aria-level="1"><p role="presentation"><span>ett</span></p></li><ul><li aria-level="2"><p><span>inre</span></p></li></ul><li aria-level="1"><p><span>två</span></p></li></ol><br></b>`,
    becomes: '**Fet** och *snedÅ*\n\n1. ett\n   - inre\n2. två',
  },
  {
    name: 'Word on the web',
    html: `<div class="OutlineElement"><p class="Paragraph"><span class="TextRun">Att</span><span class="EOP">&nbsp;</span></p></div><div class="ListContainerWrapper"><ol class="NumberListStyle1" start="2"><li data-aria-level="1"><p><span>ena</span></p></li></ol></div><div class="ListContainerWrapper"><ul><li data-aria-level="2"><p>djupt</p></li></ul></div><div class="ListContainerWrapper"><ol start="3"><li data-aria-level="1"><p>andra</p></li></ol></div>`,
    becomes: 'Att\u00a0\n\n2. ena\n   - djupt\n3. andra',
  },
  {
    name: 'a web page',
    html: `<style>p{color:red}</style><table><tr><td><h2>Rubrik</h2><p>Text   med
radbrott<script>x()</script></p><ol type="A"><li>alfa</li><li>beta</li></ol><table><thead><tr><th>a</th><th colspan="2">b</th></tr></thead><tr><td>1</td><td><table><tr><td>x</td><td>y</td></tr></table></td><td>3</td></tr></table><pre>rad 1
rad 2</pre></td></tr></table><p style="display:none">dolt</p>`,
    becomes:
      '**Rubrik**\n\nText med radbrott\n\nA. alfa\nB. beta\n\n| a | b |  |\n| --- | --- | --- |\n| 1 | x \\| y | 3 |\n\nrad 1\\\nrad 2',
  },
];
