/** What the six publications of e-CAMCA Week are, in words of our own: the record has a line or two on each. */
export const weekTexts = {
  value: {
    abstract: 'Three public figures of the region state jointly what the CAMCA Regional Forum is worth.',
    body: `
The three who signed are representatives of the region: two of them carry the title of ambassador, one that of senator. The statement was published for [e-CAMCA Week](/events/e-camca-week-2020). This page describes the statement and does not hold its text.
`,
  },
  letter: {
    abstract: 'The letter that welcomed the participants of e-CAMCA Week 2020.',
    body: `
Secretary Donald Rumsfeld and Dr. S. Frederick Starr wrote to those who took part in [e-CAMCA Week 2020](/events/e-camca-week-2020). This page describes the letter and does not hold its text.
`,
  },
  entrepreneurs: {
    abstract: 'Portraits of entrepreneurs of the region who belong to the CAMCA Network and have done well.',
    body: `
The features were published for [e-CAMCA Week](/events/e-camca-week-2020). The Central Asia-Caucasus Institute’s page of 2020 announces them without naming the entrepreneurs.
`,
  },
  postCovid: {
    abstract:
      'The first volume of a series by the Strasbourg Policy Centre on the region after the pandemic.',
    body: `
Statesmen and scholars consider how the pandemic affects the economy, and who holds power, in the region that joins the economies of the Atlantic to those of the Pacific.

The volume was among the publications of [e-CAMCA Week](/events/e-camca-week-2020). The Central Asia-Caucasus Institute’s page of 2020 names neither its contributors nor an editor.
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

The commentaries, each of them brief, look at the effects of the pandemic on Central Asia, Mongolia, the Caucasus and Afghanistan. Some effects come at once and some with time; they are economic, political and social.

## Who writes

There are more than 20 contributors, specialists and practitioners from over 10 countries. They work in think tanks, business, universities, government and other fields, and some write from within the region itself.[^names]

## For whom

The collection was put together for the community of the CAMCA Forum and published for [e-CAMCA Week](/events/e-camca-week-2020), the online week of June 2020.

[^names]: The Central Asia-Caucasus Institute’s page of 2020 describes the collection and gives no list of authors. This text was written for this platform, and the file to download is a generated sample.
`,
  },
} as const
