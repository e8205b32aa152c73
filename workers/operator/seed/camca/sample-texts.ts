/** A short sample in each of the scripts that the forum's region writes, marked as sample in its own language. */
export const sampleTexts = [
  {
    slug: 'dari',
    language: 'fa-AF',
    title: 'متن نمونه به زبان دری',
    summary: 'این متن نمونه است و هیچ خبری در آن نیست.',
    body: `
این صفحه **نمونه** است. متن آن تنها برای این نوشته شده است که دیده شود صفحه‌های این سکو از راست به چپ درست نشان داده می‌شوند یا نه.[^1]

## نام‌ها و عددها

در میان متن دری گاهی نام‌های لاتین مانند CAMCA Regional Forum می‌آید، و تاریخ‌هایی مانند ۱۵ تا ۱۹ جون ۲۰۲۰.

- یک سطر کوتاه
- سطری دیگر با پیوندی به [متن انگلیسی](/sample-texts)

| زبان | خط | جهت |
|---|---|---|
| دری | عربی | از راست به چپ |
| روسی | سیریلیک | از چپ به راست |

[^1]: این یادداشت نیز نمونه است.
`,
  },
  {
    slug: 'russian',
    language: 'ru',
    title: 'Образец текста на русском языке',
    summary: 'Это образец: в нём ничего не сообщается.',
    body: `
Эта страница — **образец**. Её текст написан только для того, чтобы показать, как на платформе выглядят страницы на русском языке.[^1]

## Имена и числа

Посреди русского текста встречаются латинские названия, например CAMCA Regional Forum, и даты: с 15 по 19 июня 2020 года.

- короткая строка
- ещё одна, со ссылкой на [английский текст](/sample-texts)

[^1]: Это примечание — тоже образец.
`,
  },
  {
    slug: 'georgian',
    language: 'ka',
    title: 'ტექსტის ნიმუში ქართულ ენაზე',
    summary: 'ეს ნიმუშია: ის არაფერს იუწყება.',
    body: `
ეს გვერდი **ნიმუშია**. მისი ტექსტი მხოლოდ იმისთვის დაიწერა, რომ გამოჩნდეს, როგორ გამოიყურება ქართული ასოები ამ პლატფორმაზე.[^1]

## სახელები და რიცხვები

ქართულ ტექსტში ზოგჯერ ლათინური სახელებიც გვხვდება, მაგალითად CAMCA Regional Forum, და თარიღები: 2020 წლის 15–19 ივნისი.

- მოკლე სტრიქონი
- კიდევ ერთი, ბმულით [ინგლისურ ტექსტზე](/sample-texts)

[^1]: ეს შენიშვნაც ნიმუშია.
`,
  },
] as const

/** The English page above them. */
export const sampleTextsBody = `
The pages below are samples. They say nothing but that they are samples, each in a language and a script of the region, so that it can be seen how such pages look here.

- [Dari](/sample-texts/dari), written from right to left
- [Russian](/sample-texts/russian), in Cyrillic letters
- [Georgian](/sample-texts/georgian), in Georgian letters
`
