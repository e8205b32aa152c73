import type { MemberColumn } from './csv-columns.ts'

/** What people call the columns of their lists, in English and Russian; each name stands once. */
export const columnSynonyms: Readonly<Record<MemberColumn, readonly string[]>> = {
  email: [
    ...['E-mail', 'Email address', 'Mail', 'Contact e-mail'],
    ...['Почта', 'Эл. почта', 'Электронная почта', 'Адрес электронной почты', 'Электронный адрес', 'Имейл'],
  ],
  name: [
    ...['Name', 'Full name', 'Participant', 'Member', 'Person', 'Display name'],
    ...['ФИО', 'Полное имя', 'Имя и фамилия', 'Фамилия и имя', 'Фамилия имя', 'Участник'],
  ],
  givenName: ['Given name', 'Given names', 'First name', 'Forename', 'Имя', 'Имена'],
  familyName: ['Family name', 'Last name', 'Surname', 'Second name', 'Фамилия'],
  nativeName: [
    ...['Native name', 'Name in native language', 'Name in own language', 'Original name', 'Local name'],
    ...['Имя на родном языке', 'ФИО на родном языке', 'Имя в оригинале'],
  ],
  honorific: [
    ...['Honorific', 'Prefix', 'Salutation', 'Academic title', 'Form of address'],
    ...['Обращение', 'Учёная степень', 'Звание', 'Степень'],
  ],
  title: ['Title', 'Job title', 'Position', 'Post', 'Occupation', 'Должность', 'Позиция', 'Профессия'],
  affiliation: [
    ...['Affiliation', 'Organisation', 'Organization', 'Company', 'Institution', 'Employer', 'Workplace'],
    ...['University', 'Организация', 'Компания', 'Учреждение', 'Место работы', 'Работодатель', 'Университет'],
  ],
  country: ['Country', 'Country code', 'Country of residence', 'Страна', 'Страна проживания', 'Государство'],
  sector: ['Sector', 'Industry', 'Field of work', 'Сектор', 'Отрасль', 'Сфера деятельности', 'Сфера'],
  phone: [
    ...['Phone', 'Telephone', 'Tel.', 'Phone number', 'Mobile', 'Mobile phone', 'Cell phone', 'WhatsApp'],
    ...['Телефон', 'Тел.', 'Номер телефона', 'Мобильный', 'Мобильный телефон', 'Моб. телефон'],
  ],
  website: ['Website', 'Web page', 'Homepage', 'URL', 'Link', 'Web', 'Сайт', 'Веб-сайт', 'Ссылка'],
  about: [
    ...['About', 'About me', 'Bio', 'Short bio', 'Biography', 'Description'],
    ...['О себе', 'Кратко о себе', 'Биография', 'Краткая биография', 'Описание'],
  ],
  programme: ['Programme', 'Program', 'Course', 'Fellowship', 'Программа', 'Курс'],
  year: [
    ...['Year', 'Cohort', 'Cohort year', 'Programme year', 'Program year', 'Class of', 'Graduation year'],
    ...['Год', 'Год участия', 'Год программы', 'Год выпуска', 'Выпуск'],
  ],
  part: [
    ...['Part', 'Part in programme', 'Participation', 'Participant type', 'Role in programme'],
    ...['Участие', 'Тип участия', 'Роль в программе', 'Статус участия'],
  ],
  roles: ['Roles', 'Role', 'Permissions', 'Роли', 'Роль', 'Права'],
}
