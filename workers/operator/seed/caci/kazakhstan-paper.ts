/** What the paper on Kazakhstan says, told anew from the institute's own summary of November 2020. */
export const kazakhstanAbstract =
  'In the decade before this study Kazakhstan offered itself as a go-between in one dispute after another, from the Iranian nuclear programme to the war in Syria. The study by Svante E. Cornell and S. Frederick Starr asks why a landlocked country between large neighbours takes this on, and what it gains.'

export const kazakhstanBody = `
> This is a summary written for this platform, not the paper itself.

## A habit of bringing others together

The rounds of talks on Syria that bear the name of Astana made Kazakhstan’s mediation known. They are one case among several. The study[^title] treats mediation as a strand of foreign policy in its own right, beside the country’s prominence in multilateral bodies.

Two older habits feed it. The first is the *multi-vector* policy. A country without a coast, among great powers and bound to Russia by trade and population, kept Moscow close while it built ties with China, then with the United States, later with Europe and the powers of Asia. Giving up its nuclear weapons in the 1990s earned it standing; work for economic ties among the former Soviet states went on at the same time. The rest of Central Asia has since taken up the same balance.

The second is a taste for institutions. From its first days of independence Kazakhstan promoted a conference on confidence-building in Asia.[^cica] In 2010 it held the chair of the Organization for Security and Cooperation in Europe (OSCE), as no former Soviet republic had done before, and in 2017 it took a seat on the United Nations Security Council.

## Six disputes

The earliest attempt dates from late 1991, when the presidents of Kazakhstan and Russia, Nursultan Nazarbayev and Boris Yeltsin, tried together to settle matters between Armenia and Azerbaijan. The others fall in the decade before the study, as rivalry in Eurasia sharpened.

| Effort began | Dispute | Kazakhstan’s part |
|---|---|---|
| 1991 | Armenia and Azerbaijan | Mediation with Russia’s president |
| 2010 | Unrest in Kyrgyzstan | As chair of the OSCE, helped to get the ousted president, Kurmanbek Bakiyev, out of the country |
| 2013 | Iran’s nuclear programme | Host of two rounds in Almaty, which led on to Geneva[^jcpoa] |
| 2014 | Russia, Ukraine and the West | Go-between on the way to the Normandy Format of Russia, Ukraine, France and Germany |
| 2016 | Russia and Turkey | Help in easing the break that followed the downing of a Russian jet in 2015 |
| 2017 | War in Syria | Host of the Astana talks among government, opposition, Russia, Turkey and Iran |

On nuclear questions it spoke from experience: it had also offered a home to an international bank of low-enriched uranium.

## What it is for

The choice of disputes is telling. All lie close by, or set against each other the powers on whose relations Kazakhstan’s own calm depends. A quarrel that upsets the order of Eurasia reaches its economy and its security soon enough, so there is a plain interest in containing it.

> A neighbour that everyone can talk through is worth more than one more supporter.

Sovereignty is the other motive. Mediation earns goodwill abroad. Above all it gives larger powers a reason to accept that Kazakhstan takes no side. Over Ukraine, Russia would have welcomed its support. What it got was a channel to the West, and only an independent and credible state could offer one.

## Limits and prospects

The approach has a condition: the large powers must keep their rivalry within bounds and still want to talk. Kazakhstan’s leaders, by this account, never expected to resolve the hardest conflicts. They sought to keep the damage from spreading.

Much of this rested on one man, the country’s First President. The study still sees reason to think that it can last, and gives two. Promotion by merit has given the foreign service many people with experience at the highest level, among them President Kassym-Jomart Tokayev, once head of the United Nations Office in Geneva. And as competition in Eurasia grows, so does the need for somebody to soften its effects.

[^title]: The institute’s page of November 2020 shows the paper’s cover but does not give its title in words; the title here is that of the forum that marked it. This text is a summary written for this platform, and the file to download is a generated sample.
[^cica]: The Conference on Interaction and Confidence-Building in Asia took shape over the following decade.
[^jcpoa]: The Geneva talks ended in the Joint Comprehensive Plan of Action.
`
