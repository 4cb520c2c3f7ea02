import type { Sentences } from '../catalogue.ts'
import type { notices as french } from '../fr/notices.ts'

export const notices: Sentences<typeof french> = {
  personalData: {
    title: 'Your information',
    lead: 'This page can be read aloud. It says what we write down, and why.',
    who: 'My name is {name}. I work for {carrier}. I help people from here to work on building sites and in services. It is free.',
    whatTitle: 'What I write down',
    what: 'Your first name, your telephone number, and what you tick in the request. If we work together: your last name, your town, your trades and what entitles you.',
    notTitle: 'What I do not write down',
    not: 'Your social security number. The details of your health. Do not write them.',
    whyTitle: 'Why I may write it down',
    basis: {
      PUBLIC_MISSION:
        'Helping people to find work is a task in the public interest. That is the basis the law gives. This is article 6 of the GDPR, the European law on personal information. What entrusts it to us: <fr>{grounds}</fr>.',
      LEGITIMATE_INTEREST:
        'We have a good reason to write down your information. The law calls it a legitimate interest. This is article 6 of the GDPR, the European law on personal information. Ours: <fr>{grounds}</fr>. You can say no at any time.',
      CONTRACT:
        'You ask us to help you. We write down what we need to do so. This is article 6 of the GDPR, the European law on personal information. What is agreed: <fr>{grounds}</fr>.',
      CONSENT:
        'You agree that we write down your information. This is article 6 of the GDPR, the European law on personal information. Here is why: <fr>{grounds}</fr>. You can change your mind at any time.',
      missing:
        'The law asks us to say on which basis we write down your information. This is article 6 of the GDPR, the European law on personal information. It is not written here yet. Ask on the telephone.',
    },
    notRead:
      'The law asks us to say on which basis we write down your information. The site cannot read it for the moment. Come back later, or ask on the telephone.',
    controller: 'Who answers for your information: <fr>{name}</fr>.',
    agreed:
      'Telling your name to a company before it hires you, or keeping your request for other jobs: only if you agree. You can change your mind.',
    whoSeesTitle: 'Who sees what',
    company:
      'The company sees only what it needs: your name, the job, your dates and your hours there. It never sees why you are entitled.',
    adviser: 'The adviser who follows you sees where your request stands, and the work it led to.',
    funders: 'Those who pay for the service see numbers, not names.',
    reads: 'Each reading of your file is written down. You can know who read it.',
    keepTitle: 'For how long',
    months: '{count, plural, one {# month} other {# months}}',
    years: '{count, plural, one {# year} other {# years}}',
    keep: 'Your request: {request}. A job that was refused: {refused}. If I support you: {file} after our last contact. I tell you {notice, plural, one {# day} other {# days}} before everything is erased.',
    keepAlert: 'An alert: {alert}. It lasts longer only if you ask for it.',
    keepReads: 'The list of those who read your file: {reads}.',
    keepProfessionals:
      'A public body or a company writes to us: its request stays {study} after the answer. The name of a contact stays as long as they are our contact. Messages written to this contact: {messages}.',
    rightsTitle: 'Your rights',
    rights:
      'You can see your information, correct it, have it erased, say stop. Just call <phone></phone> or write to <mail></mail>.',
    limited:
      'You can also ask that we no longer use it, without erasing it. For example, while an error is being checked.',
    officer:
      'Somebody watches over your information: the data protection officer. It is <fr>{name}</fr>. To write to them or call them: <fr>{contact}</fr>.',
    officerNone: 'No data protection officer is named here. For a question, call us.',
    officerNotRead:
      'Is there a data protection officer? The site cannot read it for the moment. Come back later, or ask on the telephone.',
    officerMissing:
      'The name of the data protection officer is not written here yet. Ask on the telephone if there is one.',
    complain:
      'Not happy with the answer? You can write to the CNIL (the data protection authority): 3 place de Fontenoy, 75007 Paris.',
    site: 'This site leaves a cookie for what you ask. There are five: to come in by a link, by a code or by a professional account, to be sent a link, to see your request again. The longest lasts half a day. There is no other. It loads nothing from another site. It does not track you.',
  },
  legalNotice: {
    title: 'Legal notice',
    publisherTitle: 'Who publishes this site',
    publisher: '{carrier}. Telephone: <phone></phone>. E-mail: <mail></mail>.',
    hostTitle: 'Who hosts it',
    seat: 'Registered seat: {seat}.',
    seatMissing: 'The address of the seat is not written here yet. Ask for it by telephone.',
    director: 'Responsible for what is published: {name}.',
    directorMissing: 'Who is responsible for what is published is not written here yet. Ask by telephone.',
    host: 'Host: <fr>{host}</fr>.',
    hostMissing:
      'This is not written here yet. {carrier} tells you the name and address of the host, by telephone or by e-mail.',
    softwareTitle: 'The software',
    software:
      'Cordée is free software: anybody may use it and change it. Its licence is that of the European Union, the EUPL 1.2.',
    dataTitle: 'The data',
    data: 'Names of towns come from the official geographic code of INSEE, the institute of statistics. Trades come from ROME 4.0, the list of trades of France Travail. Where each town is comes from geo.api.gouv.fr (Licence Ouverte 2.0). Heights and passes were read by hand on the map, and are still to be checked.',
    demonstration:
      'The public buyers named here exist. The contracts, the companies marked “(démo)” and the people are invented.',
  },
}
