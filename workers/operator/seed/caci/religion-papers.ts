/** What the record tells of the study of Kyrgyzstan, in words of our own. */
export const kyrgyzstanAbstract =
  'Johan Engvall’s study of how the state in Kyrgyzstan deals with religion: it began more permissive than its neighbours and later came into line with them.'

export const kyrgyzstanBody = `
> This is a summary written for this platform, not the paper itself; the title is inferred from its forum.

## The question

This Silk Road Paper[^title] asks how state and religion stand to each other in Kyrgyzstan.

## The course of one country

Kyrgyzstan began with an atmosphere more permissive than that of the countries around it. Policy then drew closer to theirs. That course, the institute says, is what makes the study timely.

## One of a group

The paper appeared together with Victoria Clement’s on [Turkmenistan](/publications/religion-and-the-secular-state-in-turkmenistan), and a [forum on 15 June 2020](/events/religion-and-the-secular-state-in-central-asia) marked both. They belong to the Joint Center’s research on secular governance, religion and politics, which had by then covered Azerbaijan, Kazakhstan and Uzbekistan.

[^title]: The institute’s page of 2020 names this study by its author and its country and does not give its title; the title here is inferred from that of the forum. Of its date only the year is known, from the forum that marked it. This text was written for this platform, and the file to download is a generated sample.
`

/** What the record tells of the study of Turkmenistan, in words of our own. */
export const turkmenistanAbstract =
  'Victoria Clement’s study of how the state in Turkmenistan deals with religion, according to the institute the first on the subject to appear in print.'

export const turkmenistanBody = `
> This is a summary written for this platform, not the paper itself; the title is inferred from its forum.

## New ground

According to the institute, this Silk Road Paper[^title] is the first study of religion and the state in Turkmenistan to appear in print.

## Alike and apart

The study asks in what Turkmenistan resembles the rest of Central Asia in its handling of religion, and where it goes its own way.

## One of a group

The paper appeared together with Johan Engvall’s on [Kyrgyzstan](/publications/religion-and-the-secular-state-in-kyrgyzstan), and a [forum on 15 June 2020](/events/religion-and-the-secular-state-in-central-asia) marked both. They belong to the Joint Center’s research on secular governance, religion and politics, which had by then covered Azerbaijan, Kazakhstan and Uzbekistan.

[^title]: The institute’s page of 2020 names this study by its author and its country and does not give its title; the title here is inferred from that of the forum. Of its date only the year is known, from the forum that marked it. This text was written for this platform, and the file to download is a generated sample.
`
