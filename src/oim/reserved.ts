/** The namespace of the Open Information Model 1.0, and the prefix `xbrl` stands for it. */
export const OIM = 'https://xbrl.org/2021';

/** The entity of facts that name none: never written (OIM 1.0, entity core dimension). */
export const NO_ENTITY = { scheme: `${OIM}/entities`, identifier: 'NA' } as const;

type Aliases = Readonly<Record<string, string>>;

const LINKS: Aliases = {
  footnote: 'http://www.xbrl.org/2003/arcrole/fact-footnote',
  explanatoryFact: 'http://www.xbrl.org/2009/arcrole/fact-explanatoryFact',
  _: 'http://www.xbrl.org/2003/role/link',
};

/** OIM Common Definitions 1.0: aliases that stand for one address only, and that alone stand for it. */
export const RESERVED: Readonly<Record<'namespaces' | 'linkTypes' | 'linkGroups', Aliases>> = {
  namespaces: {
    xbrl: OIM,
    xs: 'http://www.w3.org/2001/XMLSchema',
    enum2: 'http://xbrl.org/2020/extensible-enumerations-2.0',
    xbrli: 'http://www.xbrl.org/2003/instance',
    utr: 'http://www.xbrl.org/2009/utr',
    iso4217: 'http://www.xbrl.org/2003/iso4217',
  },
  linkTypes: LINKS,
  linkGroups: LINKS,
};
