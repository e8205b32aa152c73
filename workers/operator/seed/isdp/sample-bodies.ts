/** A body with tables and notes, about tables and notes. */
export const tablesAndNotes = `
This paper is a sample. Its subject is itself: how a paper with tables and notes is set on this platform.

## Tables

A table keeps its shape on a narrow screen and scrolls on its own, so that the page around it stays still.[^scroll] Its first row is its head. Numbers stand in figures of equal width.

| Sample row | First year | Second year | Change |
|---|---|---|---|
| Sample one | 120 | 132 | +12 |
| Sample two | 98 | 91 | −7 |
| Sample three | 45 | 45 | 0 |
| Together | 263 | 268 | +5 |

The figures mean nothing. They were chosen so that the last row is the sum of the others.

### A table of words

| Part of a paper | Where it stands | What it is for |
|---|---|---|
| Abstract | Above the text | To tell whether the paper is worth an hour |
| Note | At the foot, or beside the text | To give the source without breaking the sentence |
| Contents | Beside the text | To come back to a place |

## Notes

A note is written where it is called for, and the platform counts it.[^count] Each has a way back to the sentence that it belongs to.[^back]

> A good note lets a reader check the claim and go on reading.

## Lists

A list may hold another:

1. Write the text.
   - Put headings where a reader would pause.
   - Leave none without a sentence under it.
2. Read it aloud.
3. Publish it.

[^scroll]: Sample note: the reader’s keyboard can scroll it as well.
[^count]: Sample note: moving a sentence moves its note, and the numbers follow.
[^back]: Sample note: this one leads back too.
`

/** A body with a picture, about pictures; `media` is the picture's id. */
export const withPicture = (media: string): string => `
This paper is a sample. It shows how a picture stands in a text, and what is said of it to those who do not see it.

## The picture

![Sample picture: drawn ridges above water in cold blues, one behind the other.](media:${media} "A landscape drawn by a program. It shows no place.")

The picture carries its size, so that the text below does not jump when it arrives. Its description says what is to be seen; its caption says what it is for.[^both]

## The text around it

Long text is set in a measure of about sixty-five characters. Headings divide it, and a list of contents is made of them. Here a few more sentences follow, so that there is something to read beside the picture: one on the line height, which is generous; one on the margins, which on a wide screen hold the notes; and one on the ink, which is dark enough.

> Pictures earn their place by what the text cannot say.

[^both]: Sample note: neither repeats the other.
`

/** The bodies of the sample monograph and of its two chapters. */
export const monographBody = `
This monograph is a sample. It consists of a preface, which is this page, and of two chapters, each with a page of its own and a way to the next.

## How to read it

Begin anywhere. The chapters say of themselves only that they are chapters.[^order]

[^order]: Sample note: their order is the one that the editor gave them.
`

export const chapterOneBody = `
This chapter is a sample. It is the first of two, and says at its top to which book it belongs.

## A chapter by itself

A chapter can be cited without the book, with its own author and title. It has no series number; the book has one.

## What follows

The second chapter.
`

export const chapterTwoBody = `
This chapter is a sample. It is the second of two, and the last.

## A chapter with a table

| Chapter | Author |
|---|---|
| First | Sample Author One |
| Second | Sample Author Two |

## The end

A book should stop when it has nothing more to say.
`
