/** A taxonomy with a concept of every kind of value, an explicit axis and a typed one in the segment. */
export const NAMESPACE = 'https://example.com/kinds';

const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
  xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:k="${NAMESPACE}" xmlns:enum2="http://xbrl.org/2020/extensible-enumerations-2.0"
  targetNamespace="${NAMESPACE}" elementFormDefault="qualified">
  <xs:annotation><xs:appinfo>
    <link:roleType roleURI="${NAMESPACE}/role/cube" id="cube"><link:usedOn>link:definitionLink</link:usedOn></link:roleType>
    <link:roleType roleURI="${NAMESPACE}/role/notes" id="notes"><link:usedOn>link:footnoteLink</link:usedOn></link:roleType>
    <link:linkbase>
      <link:arcroleRef arcroleURI="http://xbrl.org/int/dim/arcrole/all" xlink:type="simple"
        xlink:href="http://www.xbrl.org/2005/xbrldt-2005.xsd#all"/>
      <link:arcroleRef arcroleURI="http://xbrl.org/int/dim/arcrole/hypercube-dimension" xlink:type="simple"
        xlink:href="http://www.xbrl.org/2005/xbrldt-2005.xsd#hypercube-dimension"/>
      <link:roleRef roleURI="${NAMESPACE}/role/cube" xlink:type="simple" xlink:href="#cube"/>
      <link:definitionLink xlink:type="extended" xlink:role="${NAMESPACE}/role/cube">
        ${['Money', 'Count', 'Ratio', 'Words', 'Token', 'Day', 'Flag', 'Name'].map(cubed).join('\n        ')}
        <link:loc xlink:type="locator" xlink:href="#k_Cube" xlink:label="Cube"/>
        <link:loc xlink:type="locator" xlink:href="#k_PlaceAxis" xlink:label="Place"/>
        <link:loc xlink:type="locator" xlink:href="#k_NumberAxis" xlink:label="Number"/>
        <link:definitionArc xlink:type="arc" xlink:arcrole="http://xbrl.org/int/dim/arcrole/hypercube-dimension" xlink:from="Cube" xlink:to="Place" order="1"/>
        <link:definitionArc xlink:type="arc" xlink:arcrole="http://xbrl.org/int/dim/arcrole/hypercube-dimension" xlink:from="Cube" xlink:to="Number" order="2"/>
      </link:definitionLink>
    </link:linkbase>
  </xs:appinfo></xs:annotation>
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
  ${item('Money', 'xbrli:monetaryItemType')}
  ${item('Count', 'xbrli:sharesItemType')}
  ${item('Ratio', 'xbrli:decimalItemType')}
  ${item('Words', 'xbrli:stringItemType')}
  ${item('Token', 'xbrli:tokenItemType')}
  ${item('Day', 'xbrli:dateItemType')}
  ${item('Flag', 'xbrli:booleanItemType')}
  ${item('Name', 'xbrli:QNameItemType')}
  ${item('HereMember', 'xbrli:stringItemType', 'abstract="true"')}
  ${item('ThereMember', 'xbrli:stringItemType', 'abstract="true"')}
  <xs:element name="Cube" id="k_Cube" type="xbrli:stringItemType" substitutionGroup="xbrldt:hypercubeItem" xbrli:periodType="duration" abstract="true"/>
  <xs:element name="PlaceAxis" id="k_PlaceAxis" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" xbrli:periodType="duration" abstract="true"/>
  <xs:element name="NumberAxis" id="k_NumberAxis" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" xbrli:periodType="duration" abstract="true" xbrldt:typedDomainRef="#k_number"/>
  <xs:element name="number" id="k_number" type="xs:string" nillable="true"/>
</xs:schema>
`;

function item(name: string, type: string, more = ''): string {
  return `<xs:element name="${name}" id="k_${name}" type="${type}" substitutionGroup="xbrli:item" xbrli:periodType="duration" nillable="true" ${more}/>`;
}

function cubed(name: string): string {
  const arc = 'http://xbrl.org/int/dim/arcrole/all';
  return (
    `<link:loc xlink:type="locator" xlink:href="#k_${name}" xlink:label="${name}"/>` +
    `<link:definitionArc xlink:type="arc" xlink:arcrole="${arc}" xlink:from="${name}" xlink:to="Cube" xbrldt:contextElement="segment" xbrldt:closed="true"/>`
  );
}

/** Beside a report whose taxonomy is `kinds.xsd`. */
export const KINDS = { path: 'kinds.xsd', mediaType: 'application/xml', bytes: SCHEMA } as const;
