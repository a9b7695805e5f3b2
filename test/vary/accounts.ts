/** An ordinary row of a profit table: its words, its concept, and how its figures stand on paper. */
export interface Account {
  readonly label: string;
  readonly concept: string;
  /** What it does to the profit, as printed: a cost in parentheses, a gain without, or either. */
  readonly effect: 'less' | 'more' | 'either';
  /** The fact is positive where the paper has parentheses: a cost by name. */
  readonly cost: boolean;
}

function cost(label: string, concept: string): Account {
  return { label, concept, effect: 'less', cost: true };
}
function loss(label: string, concept: string): Account {
  return { label, concept, effect: 'less', cost: false };
}
function gain(label: string, concept: string): Account {
  return { label, concept, effect: 'more', cost: false };
}

/** Between revenue and the profit of a segment. */
export const SEGMENT_ACCOUNTS: readonly Account[] = [
  cost('Cost of revenue', 'CostOfRevenue'),
  cost('Product development', 'ProductDevelopmentExpense'),
  cost('Sales and marketing', 'SellingAndMarketingExpense'),
  cost('General and administrative', 'GeneralAndAdministrativeExpense'),
  cost('Impairment on advance and other assets', 'ImpairmentOfAdvancesAndOtherAssets'),
  cost('Impairment of cryptocurrency', 'ImpairmentOfCryptoAssets'),
  cost('Impairment loss of equipment', 'ImpairmentOfEquipment'),
  gain('Realized gain on exchange of digital assets', 'RealizedGainLossOnExchangeOfCryptoAssets'),
  {
    label: 'Fair value change on digital assets',
    concept: 'FairValueChangeOfCryptoAssets',
    effect: 'either',
    cost: false,
  },
];

/** Between the profit of the segments and that of the whole; each concept once in a table. */
export const GROUP_ACCOUNTS: readonly Account[] = [
  loss('Loss on disposal of subsidiaries', 'GainLossOnDisposalOfSubsidiaries'),
  cost('Impairment on other investments', 'ImpairmentOfOtherInvestments'),
  cost('Impairment on equity investment', 'ImpairmentOfEquityInvestments'),
  cost('Interest expenses', 'InterestExpense'),
  gain('Gain on fair value of derivative', 'GainLossOnFairValueOfDerivatives'),
  gain('Gain on other investments', 'GainLossOnOtherInvestments'),
  gain('Gain on debt relief', 'GainOnDebtRelief'),
  loss('Other expenses, net', 'OtherNonoperatingIncomeExpense'),
  gain('Other gain, net', 'OtherNonoperatingIncomeExpense'),
  loss('Share of loss in equity method investments', 'IncomeLossFromEquityMethodInvestments'),
  loss('Loss from discontinued operations', 'IncomeLossFromDiscontinuedOperations'),
  gain('Gain from discontinued operations', 'IncomeLossFromDiscontinuedOperations'),
];

/** Balances that a note gives by segment and day; the last is the whole of which the others are parts. */
export const ASSETS: readonly { readonly label: string; readonly concept: string }[] = [
  { label: 'Prepayments and other current assets', concept: 'PrepaymentsAndOtherCurrentAssets' },
  { label: 'Cryptocurrencies', concept: 'CryptoAssets' },
  { label: 'Property, equipment and software, net', concept: 'PropertyEquipmentAndSoftwareNet' },
  { label: 'Total assets', concept: 'Assets' },
];
