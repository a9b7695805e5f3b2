import { before, behind, both, drop, swap } from './change.mjs';

/** The first revenue, of a segment; it stands open in the page. */
const REVENUE = /<ix:nonFraction id="[^"]*" name="cf:Revenues" contextRef="context-2"[^>]*>84,210<\/ix:nonFraction>/;
const revenue = (change) => swap(REVENUE, (found) => change(found));
/** Facts more, where the first paragraph begins. */
const more = (facts) => before('<p class="lead">', `<p>${facts}</p>`);
const money = (name, value, attributes = '') =>
  `<ix:nonFraction name="cf:${name}" contextRef="context-1" unitRef="unit-2" decimals="0"${attributes}>${value}</ix:nonFraction>`;
const context = (change) => swap(/<xbrli:context id="context-2">.*?<\/xbrli:context>/, (found) => change(found));
const SEGMENT = 'cf:SegmentAxis">cf:CryptocurrencyMiningMember';
const member = (name) => context(swap(SEGMENT, `cf:SegmentAxis">${name}`));

/** Faults of a page with segments: a name in words, and the change that makes it. */
export const PAGE = {
  'a context that there is not': revenue(swap('context-2', 'context-none')),
  'a unit that there is not': revenue(swap('unit-2', 'unit-none')),
  'no context': revenue(drop(' contextRef="context-2"')),
  'no unit': revenue(drop(' unitRef="unit-2"')),
  'money in pure numbers': revenue(swap('unit-2', 'unit-1')),
  'money in shares': swap('>iso4217:CNY<', '>xbrli:shares<'),
  'a currency that there is not': swap('>iso4217:CNY<', '>iso4217:XQQ<'),
  'a measure without its prefix declared': swap('>iso4217:CNY<', '>money:CNY<'),
  'money divided by money': swap(
    /<xbrli:measure>iso4217:CNY<\/xbrli:measure>/,
    '<xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitDenominator></xbrli:divide>',
  ),
  'a unit divided by itself': swap(
    /<xbrli:measure>iso4217:CNY<\/xbrli:measure>/,
    '<xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unitDenominator></xbrli:divide>',
  ),
  'a unit without a measure': drop('<xbrli:measure>iso4217:CNY</xbrli:measure>'),
  'a sum that does not add up': more(
    money('IncomeTaxExpenseBenefit', '10') +
      money('CurrentIncomeTaxExpense', '30') +
      money('DeferredIncomeTaxExpense', '5'),
  ),
  'a sum that adds up': more(
    money('IncomeTaxExpenseBenefit', '35') +
      money('CurrentIncomeTaxExpense', '30') +
      money('DeferredIncomeTaxExpense', '5'),
  ),
  'a sum within rounding': more(
    money('IncomeTaxExpenseBenefit', '40').replace('decimals="0"', 'decimals="-1"') +
      money('CurrentIncomeTaxExpense', '30') +
      money('DeferredIncomeTaxExpense', '5'),
  ),
  'more digits than decimals say': more(
    money('IncomeTaxExpenseBenefit', '35.5') +
      money('CurrentIncomeTaxExpense', '30') +
      money('DeferredIncomeTaxExpense', '5'),
  ),
  'a member outside its domain': member('cf:ConvenienceTranslationMember'),
  'a member that there is not': member('cf:NobodyMember'),
  'a member whose prefix is not declared': member('nope:CryptocurrencyMiningMember'),
  'a member that is no name': member('Crypto mining'),
  'a member that is a line item': member('cf:Revenues'),
  'a default that is reported': member('cf:SegmentDomain'),
  'a dimension that there is not': context(swap('"cf:SegmentAxis"', '"cf:NobodyAxis"')),
  'a dimension that is a member': context(swap('"cf:SegmentAxis"', '"cf:CorporateMember"')),
  'a dimension twice': context(swap('"cf:ConsolidationItemsAxis"', '"cf:SegmentAxis"')),
  'a typed member of an explicit dimension': context(
    swap(
      /<xbrldi:explicitMember dimension="cf:SegmentAxis">[^<]*<\/xbrldi:explicitMember>/,
      '<xbrldi:typedMember dimension="cf:SegmentAxis"><cf:Name>Mining</cf:Name></xbrldi:typedMember>',
    ),
  ),
  'dimensions in the segment': context(
    both(
      swap(
        /<\/xbrli:identifier>(.*)<xbrli:scenario>(.*)<\/xbrli:scenario>/,
        '</xbrli:identifier><xbrli:segment>$2</xbrli:segment>$1',
      ),
    ),
  ),
  'an empty scenario': context(swap(/<xbrli:scenario>.*<\/xbrli:scenario>/, '<xbrli:scenario/>')),
  'words in a scenario': context(swap('<xbrli:scenario>', '<xbrli:scenario>words')),
  'an element of XBRL in a scenario': context(behind('<xbrli:scenario>', '<xbrli:unit/>')),
  'no entity': context(drop(/<xbrli:entity>.*?<\/xbrli:entity>/)),
  'no scheme': context(drop(/ scheme="[^"]*"/)),
  'an empty scheme': context(swap(/ scheme="[^"]*"/, ' scheme=""')),
  'an empty identifier': context(swap('>TERN<', '><')),
  'no period': context(drop(/<xbrli:period>.*?<\/xbrli:period>/)),
  'an end before its start': context(swap('>2025-12-31<', '>2024-12-31<')),
  'an end at its start': context(swap('>2025-12-31<', '>2025-01-01T00:00:00<')),
  'a day that there is not': context(swap('>2025-12-31<', '>2025-02-30<')),
  'a date in words': context(swap('>2025-12-31<', '>31 December 2025<')),
  'an instant for what is over time': revenue(swap('context-2', 'context-17')),
  'a context of a name that is taken': swap('<xbrli:context id="context-3">', '<xbrli:context id="context-2">'),
  'a context without a name': context(drop(' id="context-2"')),
  'a name with a space': swap('id="unit-3"', 'id="unit 3"'),
  'two facts of one name': both(
    revenue(swap(/id="[^"]*"/, 'id="twin"')),
    swap(/(<ix:nonFraction )id="[^"]*"( name="cf:CostOfRevenue")/, '$1id="twin"$2'),
  ),
  'a figure with a letter in it': revenue(swap('>84,210<', '>84x210<')),
  'a figure in parentheses': revenue(swap('>84,210<', '>(84,210)<')),
  'a figure with a minus': revenue(swap('>84,210<', '>-84,210<')),
  'a figure with a minus and no transformation': revenue(both(drop(/ format="[^"]*"/), swap('>84,210<', '>-84210<'))),
  'no transformation': revenue(drop(/ format="[^"]*"/)),
  'no figure': revenue(swap('>84,210<', '><')),
  'a transformation that there is not': revenue(swap('num-dot-decimal', 'num-dot-decimals')),
  'a transformation of another registry': revenue(swap('ixt:num-dot-decimal', 'ixt-sec:num-dot-decimal')),
  'a transformation whose prefix is not declared': revenue(swap('ixt:', 'nope:')),
  'a transformation that gives a date': revenue(swap('num-dot-decimal', 'date-day-month')),
  'a concept that there is not': revenue(swap('cf:Revenues', 'cf:Nothing')),
  'a concept whose prefix is not declared': revenue(swap('cf:Revenues', 'nope:Revenues')),
  'a concept without a prefix': revenue(swap('cf:Revenues', 'Revenues')),
  'an abstract concept': revenue(swap('cf:Revenues', 'cf:NotesLineItems')),
  'a member as a concept': revenue(swap('cf:Revenues', 'cf:CorporateMember')),
  'no accuracy': revenue(drop(/ decimals="[^"]*"/)),
  'decimals and precision': revenue(swap(' decimals="-3"', ' decimals="-3" precision="5"')),
  'decimals in words': revenue(swap(' decimals="-3"', ' decimals="minus three"')),
  'a scale in words': revenue(swap(' scale="3"', ' scale="thousand"')),
  'a sign that is none': revenue(swap(' scale="3"', ' scale="3" sign="+"')),
  'an attribute that there is not': revenue(swap(' scale="3"', ' scale="3" colour="red"')),
  'nil with a figure': revenue(both(drop(' decimals="-3"'), swap(' scale="3"', ' scale="3" xsi:nil="true"'))),
  'nil with decimals': revenue(
    both(swap(' scale="3"', ' xsi:nil="true"'), drop(/ format="[^"]*"/), swap('>84,210<', '><')),
  ),
  'a text that is money': revenue(
    both(swap(/<ix:nonFraction id="[^"]*"/, '<ix:nonNumeric'), swap('</ix:nonFraction>', '</ix:nonNumeric>')),
  ),
  'words as a money value': revenue(
    () => '<ix:nonNumeric name="cf:Revenues" contextRef="context-2">much</ix:nonNumeric>',
  ),
  'another scale within': revenue(
    swap('>84,210<', `>${money('CostOfRevenue', '84,210', ' format="ixt:num-dot-decimal" scale="6"')}<`),
  ),
  'words beside a fact within': revenue(
    swap('>84,210<', `>about ${money('CostOfRevenue', '84,210', ' format="ixt:num-dot-decimal" scale="3"')}<`),
  ),
  'a figure in bold': revenue(swap('>84,210<', '><b>84,210</b><')),
  'a duplicate that says another value': more(money('InterestIncome', '30') + money('InterestIncome', '31')),
  'a duplicate that says the same': more(money('InterestIncome', '30') + money('InterestIncome', '30')),
  'a duplicate that says it with less accuracy': more(
    money('InterestIncome', '31') + money('InterestIncome', '30').replace('decimals="0"', 'decimals="-1"'),
  ),
  'a target without references': revenue(swap(' scale="3"', ' scale="3" target="other"')),
  'no references': drop(/<ix:references>.*<\/ix:references>/),
  'a schema that is not there': swap('href="segments.pipe-taxonomy/ext.xsd"', 'href="segments.pipe-taxonomy/none.xsd"'),
  'a schema reference without an address': drop(' xlink:href="segments.pipe-taxonomy/ext.xsd"'),
  'a schema reference of another type': swap('xlink:type="simple"', 'xlink:type="extended"'),
  'no header': drop(/<div style="display:none"><ix:header>.*<\/ix:header><\/div>/s),
  'a header that is shown': drop(' style="display:none"'),
  'resources twice': swap(/<\/ix:resources>/, '</ix:resources><ix:resources/>'),
  'hidden facts outside the header': more(`<ix:hidden>${money('InterestIncome', '30')}</ix:hidden>`),
  'an element that there is not': revenue(
    both(swap('<ix:nonFraction', '<ix:number'), swap('</ix:nonFraction', '</ix:number')),
  ),
  'an element that HTML has not': before('<p class="lead">', '<note>x</note>'),
  'an attribute that HTML has not': swap('<p class="lead">', '<p class="lead" colour="red">'),
  'a paragraph in a paragraph': before('<p class="lead">', '<p><p>x</p></p>'),
  'a tag that is not closed': before('<p class="lead">', '<p>'),
  'an ampersand alone': before('<p class="lead">', '<p>a & b</p>'),
  'an entity that is not declared': before('<p class="lead">', '<p>&nbsp;</p>'),
  'a prefix that is not declared': before('<p class="lead">', '<nope:p/>'),
  'something behind the end': (text) => `${text}<p>more</p>`,
  'only a beginning': (text) => text.slice(0, text.length / 2),
  nothing: () => '',
  'an exclusion that excludes nothing from anything': more('<ix:exclude>x</ix:exclude>'),
  'a continuation that nothing goes on with': more('<ix:continuation id="rest">x</ix:continuation>'),
  'a tuple of a concept that is none': more('<ix:tuple name="cf:Revenues" tupleID="t1"/>'),
  'a fact that refers to a tuple that is not there': revenue(swap(' scale="3"', ' scale="3" tupleRef="t9" order="1"')),
  'a fraction of what is none': more(
    '<ix:fraction name="cf:Revenues" contextRef="context-1" unitRef="unit-2"><ix:numerator>1</ix:numerator><ix:denominator>3</ix:denominator></ix:fraction>',
  ),
};

const FOOTNOTE = /<ix:footnote id="[^"]*" xml:lang="en">/;
const note = (change) => swap(FOOTNOTE, (found) => change(found));

/** Faults of a page with footnotes. */
export const FOOTNOTES = {
  'a continuation that is not there': note(swap(' xml:lang', ' continuedAt="none" xml:lang')),
  'a continuation of itself': both(
    note(swap(' xml:lang', ' continuedAt="rest" xml:lang')),
    before('<p class="footnote"', '<p><ix:continuation id="rest" continuedAt="rest">x</ix:continuation></p>'),
  ),
  'a continuation of two': both(
    swap(new RegExp(FOOTNOTE, 'g'), (found) => found.replace(' xml:lang', ' continuedAt="rest" xml:lang')),
    before('<p class="footnote"', '<p><ix:continuation id="rest">x</ix:continuation></p>'),
  ),
  'a footnote that goes on': both(
    note(swap(' xml:lang', ' continuedAt="rest" xml:lang')),
    before('<p class="footnote"', '<p><ix:continuation id="rest">x</ix:continuation></p>'),
  ),
  'a footnote without a language': both(note(drop(' xml:lang="en"')), drop(/ xml:lang="en"/)),
  'a footnote without a name': note(drop(/ id="[^"]*"/)),
  'a footnote of a role that is not declared': note(
    swap(' xml:lang', ' footnoteRole="https://nowhere.example/role" xml:lang'),
  ),
  'a relationship to what is not there': swap(/ toRefs="[^"]*"/, ' toRefs="none"'),
  'a relationship from what is not there': swap(/ fromRefs="[^"]*"/, ' fromRefs="none"'),
  'a relationship to a fact and a footnote': swap(
    /fromRefs="(\S+) [^"]*" toRefs="([^"]*)"/,
    'fromRefs="$1" toRefs="$2 $1"',
  ),
  'a relationship from a footnote': swap(/fromRefs="[^"]*" toRefs="([^"]*)"/, 'fromRefs="$1" toRefs="$1"'),
  'a relationship of a kind that is not declared': swap(
    '<ix:relationship ',
    '<ix:relationship arcrole="https://nowhere.example/arcrole" ',
  ),
  'a relationship without an end': drop(/ toRefs="[^"]*"/),
  'a footnote that nothing is tied to': drop(/<ix:relationship [^>]*\/>/),
};
