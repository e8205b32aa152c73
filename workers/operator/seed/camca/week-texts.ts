/** What the six publications of e-CAMCA Week are, in words of our own: the record has a line or two on each. */
export const weekTexts = {
  value: {
    abstract: 'Three public figures of the region state jointly what the CAMCA Regional Forum is worth.',
    body: `
The three who signed are representatives of the region: two of them carry the title of ambassador, one that of senator. The statement was published for [e-CAMCA Week](/events/e-camca-week-2020). Its wording is not kept here.
`,
  },
  letter: {
    abstract: 'The letter that welcomed the participants of e-CAMCA Week 2020.',
    body: `
Secretary Donald Rumsfeld and Dr. S. Frederick Starr wrote to those who took part in [e-CAMCA Week 2020](/events/e-camca-week-2020). The wording of the letter is not kept here.
`,
  },
  entrepreneurs: {
    abstract:
      'Portraits of entrepreneurs of the region who belong to the CAMCA Network and have made their way.',
    body: `
The features were published for [e-CAMCA Week](/events/e-camca-week-2020). The record does not say who is portrayed, and so neither does this page.
`,
  },
  postCovid: {
    abstract:
      'The first volume of a series by the Strasbourg Policy Centre on the region after the pandemic.',
    body: `
Statesmen and scholars write about what the pandemic does to the economy of the region that links the Atlantic with the Pacific, and to the distribution of power in it.

The volume was among the publications of [e-CAMCA Week](/events/e-camca-week-2020). The record names neither its contributors nor an editor.
`,
  },
  digital: {
    abstract:
      'An article that two members of the CAMCA Network, from Georgia and Kyrgyzstan, wrote together.',
    body: `
Mariam Lashkhi of Georgia’s Innovation & Technology Agency and Talant Sultanov of the Internet Society’s Kyrgyz chapter write about the digital transformation of the region. The article was published for [e-CAMCA Week](/events/e-camca-week-2020).
`,
  },
  challenges: {
    abstract:
      'Short commentaries by more than 20 contributors from over 10 countries on what COVID-19 means for the CAMCA region, soon and later: in the economy, in politics and in society.',
    body: `
## What it gathers

More than 20 experts and professionals look at the effects of the pandemic on Central Asia, Mongolia, the Caucasus and Afghanistan. Some effects come at once and some with time; they are economic, political and social. Each contribution is brief.

## Who writes

The contributors come from over 10 countries, and from think tanks, business, academia, government and other fields. Some write from within the region itself. The record does not name them.[^names]

## For whom

The collection was put together for the community of the CAMCA Forum and published for [e-CAMCA Week](/events/e-camca-week-2020), the online week of June 2020.

[^names]: The institute’s page of June 2020 describes the collection and gives no list of authors. This text was written for this platform, and the file to download is a generated sample.
`,
  },
} as const
