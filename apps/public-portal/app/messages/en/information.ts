import type { Sentences } from '../catalogue.ts'
import type { information as french } from '../fr/information.ts'

export const information: Sentences<typeof french> = {
  offline: {
    title: 'You are offline',
    lead: 'The network does not reach you here. It is not your fault.',
    seen: 'Pages you already opened can still be read. Go back to find them.',
    call: 'A telephone call often works where the network does not.',
    retry: 'Try again',
    note: 'Offline. This page is kept on your device: it may have changed since.',
  },
  meetings: {
    title: 'Meetings',
    lead: 'Come and ask your questions. It is free. No need to sign up on the internet.',
    when: '{day}, from {from} to {to}',
    where: 'Where: <place></place>',
    placesLeft:
      '{count, plural, =0 {It is full. Call: we look for another date.} one {# seat is left.} other {# seats are left.}}',
    come: 'To come: call, or come directly.',
    none: 'No meeting is planned at the moment.',
    calendar: 'Add these dates to my calendar (iCal file)',
  },
  funders: {
    title: 'Who pays for this service?',
    logo: 'Logo: {name}',
    amount: 'Amount: {amount}.',
    more: 'Read more: {name}',
  },
  home: {
    title: 'Work near you',
    intro: 'No account, no CV. And it is free.',
    seePositions: 'See the jobs',
    looking: 'I am looking for work here',
    counts:
      '{open, plural, =0 {The next jobs are on their way.} one {<b>1 job</b> is open today.} other {<b># jobs</b> are open today.}}',
    byValley: 'By valley',
    byTrade: 'By trade',
    comingCount: '{count} to come',
    nothingYet: 'There is no job at the moment. There will be.',
    leaveNumber: 'Leave your number: we call you.',
    tradeCount: '{count, plural, one {1 job} other {# jobs}}',
    how: 'How it works',
    seeComing: 'See all that is to come',
    helping: 'Are you helping someone? Are you hiring?',
  },
  how: {
    title: 'How it works',
    lead: 'A rule creates these jobs. A person helps you get one.',
    steps: {
      rule: {
        title: '1. A rule in the contract',
        text: 'A town orders building works. It writes a rule: the company must hire people who have been looking for a job for a long time.',
      },
      call: {
        title: '2. We talk',
        text: 'You call, or we call you back. {name} listens to you. Together you check that you are entitled.',
      },
      work: {
        title: '3. You work',
        text: 'You sign a real contract. You get a real wage. {name} is still there if things go wrong.',
      },
    },
    whoPays: 'Who pays me?',
    whoPaysText:
      'Your employer pays you. It is a company, or an agency that helps people back to work. Each job says which.',
    keep: 'Do I keep my benefits?',
    keepText: 'Often, you keep part of them. Your adviser works it out with you before you say yes.',
    afterwards: 'And afterwards?',
    afterwardsText:
      'These hours are a first step. We prepare what comes next with you, before the contract ends.',
    answer: 'Will I get an answer?',
    answerText:
      'Yes, always. A first call within {count, plural, one {# working day} other {# working days}}. Then news, even when the answer is no.',
  },
  isItForMe: {
    title: 'Is it for me?',
    lead: 'Tick what is true for you. Nothing is kept. Nobody sees your answers.',
    submit: 'See my answer',
    answerTitle: 'Your answer',
    maybe: 'You may be entitled. Show this page to your adviser.',
    because: 'Because you said:',
    again: 'Start again',
    notKept: 'This page is kept nowhere. Print it, or write the number down.',
    groups: {
      work: 'My work',
      aid: 'The help I have',
      age: 'My age and my studies',
      life: 'My life',
    },
    paper: 'Paper to show: {paper}.',
    situations: {
      longUnemployed: {
        label: 'I have been looking for a job for more than a year.',
        paper: 'a certificate from France Travail (the job centre), less than 3 months old',
      },
      rsa: {
        label: 'I receive RSA (minimum income).',
        paper: 'an RSA certificate, less than 3 months old',
      },
      otherAid: {
        label: 'I receive ASS, AAH or another benefit to live on.',
        paper: 'a certificate, less than 3 months old',
      },
      young: {
        label: 'I am under 26. I have no diploma, or I have never worked.',
        paper: 'an identity document',
      },
      lowQualification: {
        label: 'I have a CAP or a BEP (first vocational diplomas), or no diploma.',
        paper: 'the diploma, or a letter that you sign',
      },
      senior: { label: 'I am 50 or over and I am looking for a job.', paper: 'an identity document' },
      disability: {
        label: 'I am officially recognised as a disabled worker.',
        paper: 'the decision that recognises it (RQTH)',
      },
      refugee: {
        label: 'I am a refugee, or under protection.',
        paper: 'a valid residence permit',
      },
      supported: {
        label: 'The mission locale (under 26), the PLIE or Cap emploi supports me.',
        paper: 'a certificate from your adviser',
      },
      insertion: {
        label: 'I already work in an organisation that helps people back to work.',
        paper: 'a certificate from this organisation',
      },
      trained: {
        label: 'I am with a GEIQ or a neighbourhood enterprise (régie de quartier).',
        paper: 'a certificate from this organisation',
      },
      secondChance: {
        label:
          'I am at the EPIDE, at a second-chance school (école de la deuxième chance), or in adapted or volunteer military service.',
        paper: 'a certificate from this place',
      },
      singleParent: {
        label: 'I bring up my children alone.',
        paper: 'a certificate from the CAF (family benefits office)',
      },
      learningFrench: { label: 'I am learning French.', paper: 'a test of French' },
    },
    explained: {
      rsa: 'Paid by the CAF or the MSA (family benefits offices).',
      otherAid: 'ASS: paid by the job centre. AAH: for disabled adults.',
      lowQualification: 'Foreign diplomas count too: show them to your adviser.',
      disability: 'With the paper that says so: the RQTH.',
      refugee: 'With a residence permit that lets you work.',
      supported: 'PLIE: local plan for jobs. Cap emploi: for disabled people.',
      trained:
        'GEIQ: a group of companies that trains people for a trade. A régie hires people who live nearby.',
      secondChance: 'EPIDE: a place that prepares young people for a job.',
      learningFrench: 'Your adviser knows where to take a test.',
      insertion: 'It hires people for a time, to help them find another job.',
    },
    yesText: '{name} checks it with you, before the first day.',
    call: 'To talk about it, call <phone></phone>.',
    others: 'Other situations give the right too: ask us.',
    noText: 'None is yours? Call all the same. An adviser can write why this job is for you.',
    secret: 'The company never knows why you are entitled. It only knows that you are.',
  },
  advisers: {
    posterTitle: 'A poster for the wall',
    posterText: 'One page, with the open jobs and a code to scan with a telephone. It is in French.',
    poster: '{valley}, the open jobs (PDF, one page)',
    title: 'Advisers',
    lead: 'Are you supporting someone? One call is enough to propose them.',
    enter: 'Refer a person',
    enterText: 'With your work address. No account, no password. You follow your requests afterwards.',
    forPosition: 'For the job: <b>{title}</b>, {at}. Reference: {slug}.',
    adviceTitle: 'With the person beside you',
    advice: {
      call: 'Call {name} on <phone></phone>{hours, select, none {} other {, {hours}}}.',
      form: 'Or fill in “Ask to be called” together. Your name goes in “somebody helps me”.',
      agree: 'The person must agree. Read them the page “Your information”.',
    },
    windowTitle: 'Advisers first',
    windowText: 'Some jobs are kept for advisers for a few days. The last day is written on the job.',
    eligibilityTitle: 'The person’s entitlement',
    eligibilityText:
      'You see the paper, you write its date down. Do not send it. The facilitator decides before the first day of work.',
    answerTitle: 'The answer',
    answerText:
      'You and the person get an answer, with the reason. When it is no, {name} offers something else: help with the journey, a job nearer home.',
  },
  companies: {
    title: 'Companies and buyers',
    lead: 'A social clause keeps hours of work for people who are far from employment. The help is free.',
    study: 'Ask for a study, in two minutes',
    companyTitle: 'You are a company',
    company: {
      hours: 'The contract sets a number of hours. There are four ways to do them, and you can combine them.',
      direct: 'Hire directly.',
      training:
        'Take an apprentice or somebody in a work-study contract, alone or with a GEIQ (a group of employers).',
      temporary: 'Take in somebody employed by a work-integration temping agency or association.',
      subcontract: 'Give part of the work to a work-integration enterprise.',
      already: 'Do you already have someone? Tell us before their first day. Answer within 2 working days.',
    },
    buyerTitle: 'You order works or a service',
    buyer: {
      early:
        'Call before you write the contract. The study says how many hours are possible, trade by trade.',
      legal: 'Since 22 August 2026, social considerations are compulsory above the European thresholds.',
      follow: 'During the contract, you know where the hours stand. People remain numbers.',
    },
    contact:
      'Call {name} on <phone></phone>{hours, select, none {} other {, {hours}}}. Or write to <mail></mail>.',
  },
  contact: {
    title: 'Contact us',
    lead: 'The easiest way is to call. It is free.',
    callMe: 'Ask to be called',
    write: 'Write',
    carrier: 'This service is run by {carrier}.',
  },
  mobility: {
    title: 'Getting to work',
    lead: 'No car, no licence? Say so on the first call. We look with you.',
    ways: {
      bus: {
        title: 'By coach',
        text: 'Each job says whether a coach arrives before work, and whether there is one to go home.',
      },
      pickUp: {
        title: 'The team takes you',
        text: 'Some companies pick you up. The time and the place are written on the job.',
      },
      help: {
        title: 'Help with the journey',
        text: 'Hiring a car or a scooter at a low price, sharing a car, paying for fuel: your adviser asks for help with you, before the first day.',
      },
      licence: {
        title: 'The driving licence',
        text: 'Many jobs do not ask for one. If you want to get it, tell us: there may be help.',
      },
    },
    see: 'See jobs without a car',
    winter: 'The minutes are estimates. In winter, allow more: the jobs say so.',
  },
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
  siteMap: {
    title: 'Site map',
    openPositions: 'Open jobs',
    comingPositions: 'Jobs to come',
  },
}
