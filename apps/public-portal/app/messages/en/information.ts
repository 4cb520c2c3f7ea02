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
  siteMap: {
    title: 'Site map',
    openPositions: 'Open jobs',
    comingPositions: 'Jobs to come',
  },
}
