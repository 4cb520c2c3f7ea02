-- The structure after every migration, printed from PostgreSQL's catalogues. Do not edit.

-- Extensions

CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;

-- Types

CREATE TYPE alert_channel AS ENUM ('SMS', 'EMAIL');
CREATE TYPE attendance AS ENUM ('INVITED', 'COMING', 'EXCUSED', 'CAME', 'MISSED');
CREATE TYPE auth_purpose AS ENUM ('COMPANY_LINK', 'BUYER_LINK', 'ADVISER_LINK', 'JOBSEEKER_LINK', 'JOBSEEKER_CODE', 'HOLDER_SESSION', 'STAFF_INVITATION', 'STAFF_RECOVERY', 'STAFF_SIGN_IN');
CREATE TYPE clause_status AS ENUM ('DRAFT', 'SUBMITTED_TO_BUYER', 'ACCEPTED', 'REJECTED', 'PUBLISHED', 'BINDING', 'SUSPENDED', 'WAIVED', 'SETTLED');
CREATE TYPE commitment_status AS ENUM ('DORMANT', 'EXPECTED', 'OPEN', 'ACTIVE', 'SUSPENDED', 'SHORTFALL', 'REMEDY', 'PENALTY_CASE', 'FULFILLED', 'CLOSED', 'CANCELLED');
CREATE TYPE contract_status AS ENUM ('IDENTIFIED', 'STUDY', 'CLAUSE_PROPOSED', 'PUBLISHED', 'AWARDED', 'NOTIFIED', 'IN_PROGRESS', 'SUSPENDED', 'COMPLETED', 'CLOSED', 'NO_CLAUSE', 'UNSUCCESSFUL', 'ABANDONED', 'TERMINATED');
CREATE TYPE eligibility_status AS ENUM ('DRAFT', 'SUBMITTED', 'VALIDATED', 'REFUSED', 'EXTENDED', 'EXPIRED', 'REVOKED');
CREATE TYPE funding_plan_status AS ENUM ('DRAFT', 'ACTIVE', 'REPLACED');
CREATE TYPE hours_month_status AS ENUM ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'REJECTED', 'VALIDATED', 'LOCKED');
CREATE TYPE immersion_status AS ENUM ('ASKED', 'AGREED', 'STARTED', 'DONE', 'STOPPED', 'DROPPED');
CREATE TYPE meeting_status AS ENUM ('PLANNED', 'HELD', 'CANCELLED');
CREATE TYPE message_channel AS ENUM ('MAIL', 'SMS', 'CALL', 'LETTER');
CREATE TYPE message_status AS ENUM ('QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'CALL_TASK', 'LETTER_TASK', 'SETTLED');
CREATE TYPE opportunity_status AS ENUM ('DRAFT', 'PUBLISHED', 'PAUSED', 'FILLED', 'EXPIRED', 'CANCELLED', 'ARCHIVED');
CREATE TYPE partner_token_kind AS ENUM ('SECRET', 'ACCESS');
CREATE TYPE penalty_case_status AS ENUM ('DETECTED', 'CONTRADICTORY', 'NOTICE_SENT', 'REMEDY_PERIOD', 'PROPOSED', 'REMEDIED', 'DECIDED_APPLIED', 'DECIDED_REDUCED', 'DECIDED_WAIVED', 'CLOSED');
CREATE TYPE placement_status AS ENUM ('PLANNED', 'STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP', 'CANCELLED');
CREATE TYPE referral_status AS ENUM ('NEW', 'UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'OBSOLETE', 'POOL');
CREATE TYPE staff_kind AS ENUM ('FACILITATOR', 'ADMINISTRATOR', 'DEPUTY', 'FUNDER_READER', 'ELECTED_OFFICIAL');
CREATE TYPE staffing_offer_status AS ENUM ('ASKED', 'ANSWERED', 'CHOSEN', 'DECLINED', 'NOT_CHOSEN');
CREATE TYPE staffing_request_status AS ENUM ('OPEN', 'FILLED', 'CANCELLED');
CREATE TYPE study_request_status AS ENUM ('NEW', 'ANSWERED');
CREATE TYPE task_status AS ENUM ('OPEN', 'DONE', 'CANCELLED');
CREATE TYPE time_sheet_status AS ENUM ('OPEN', 'SIGNED_EMPLOYEE', 'SIGNED_MANAGER', 'LOCKED', 'CLAIMED');
CREATE TYPE work_request_status AS ENUM ('NEW', 'CALLED_NO_ANSWER', 'TALKED', 'REFERRED', 'CLOSED');

-- Tables

CREATE TABLE public.adviser_device (
  carrier_id uuid NOT NULL,
  contact_id uuid,
  id uuid NOT NULL,
  organisation_id uuid,
  started_in_id uuid,
  totp_confirmed_at timestamp(3) with time zone,
  totp_last_step integer DEFAULT 0 NOT NULL,
  totp_secret bytea
);
CREATE TABLE public.adviser_news (
  asked boolean DEFAULT false NOT NULL,
  carrier_id uuid NOT NULL,
  contact_id uuid,
  id uuid NOT NULL,
  organisation_id uuid,
  stopped_at timestamp(3) with time zone
);
CREATE TABLE public.alert_link (
  alert_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  token_hash bytea NOT NULL
);
CREATE TABLE public.alert_subscription (
  address text,
  asked_on date,
  carrier_id uuid NOT NULL,
  channel alert_channel NOT NULL,
  commune_code text,
  confirmed_on date,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  ends_on date NOT NULL,
  hours text,
  id uuid NOT NULL,
  language text DEFAULT 'fr'::text NOT NULL,
  means text NOT NULL,
  minutes integer NOT NULL,
  rome_code text,
  start text,
  stopped_at timestamp(3) with time zone,
  told_on date,
  winter boolean DEFAULT false NOT NULL
);
CREATE TABLE public.amendment (
  amount_cents bigint NOT NULL,
  carrier_id uuid NOT NULL,
  changes_due boolean NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  due_delta_minutes integer NOT NULL,
  effect_on date NOT NULL,
  id uuid NOT NULL,
  lot_id uuid NOT NULL,
  number integer NOT NULL
);
CREATE TABLE public.attestation (
  by_modality jsonb NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  contract_subject text NOT NULL,
  due_minutes integer NOT NULL,
  from_month date,
  holder_name text NOT NULL,
  id uuid NOT NULL,
  issued_by_id uuid NOT NULL,
  issued_on date NOT NULL,
  lot_title text NOT NULL,
  number integer NOT NULL,
  people integer NOT NULL,
  replaces_id uuid,
  to_month date,
  validated_minutes integer NOT NULL
);
CREATE TABLE public.auth_token (
  browser_hash bytea,
  carrier_id uuid NOT NULL,
  code_hash bytea,
  confirmed_at timestamp(3) with time zone,
  contact_id uuid,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  id_token bytea,
  link_id uuid,
  organisation_id uuid,
  participant_id uuid,
  purpose auth_purpose NOT NULL,
  revoked_at timestamp(3) with time zone,
  sent_by_id uuid,
  staff_user_id uuid,
  token_hash bytea NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  used_at timestamp(3) with time zone,
  work_request_id uuid
);
CREATE TABLE public.bus_line (
  carrier_id uuid NOT NULL,
  feed_id text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  operator text NOT NULL,
  source text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.buyer_agreement (
  buyer_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  scope text,
  signed_on date NOT NULL,
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.call_promise (
  asked_on date NOT NULL,
  call_by date NOT NULL,
  called_on date,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL
);
CREATE TABLE public.call_record (
  answered boolean NOT NULL,
  called_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  called_by_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  contact_id uuid,
  contract_id uuid,
  id uuid NOT NULL,
  next_on date,
  organisation_id uuid,
  participant_id uuid,
  said text,
  task_id uuid,
  work_request_id uuid
);
CREATE TABLE public.carrier_organisation (
  demonstration boolean DEFAULT false NOT NULL,
  drop_in_hours text[] DEFAULT '{}'::text[],
  email text NOT NULL,
  facilitator_first_name text NOT NULL,
  host text,
  id uuid NOT NULL,
  name text NOT NULL,
  phone text NOT NULL,
  phone_hours text NOT NULL,
  portal_url text,
  publication_director text,
  seat text,
  sirets text[] DEFAULT ARRAY[]::text[],
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.carrier_territory (
  carrier_id uuid NOT NULL,
  epci_code text NOT NULL
);
CREATE TABLE public.claim_line (
  amount_cents bigint NOT NULL,
  carrier_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  expense_id uuid,
  id uuid NOT NULL,
  label text NOT NULL,
  method text,
  staff_month_id uuid
);
CREATE TABLE public.clause (
  asbestos_removal boolean DEFAULT false NOT NULL,
  carrier_id uuid NOT NULL,
  holder_share_bps integer,
  id uuid NOT NULL,
  lot_id uuid NOT NULL,
  neighbourhood_priority boolean DEFAULT false NOT NULL,
  notice_text text,
  penalty_cap_cents bigint,
  penalty_cents integer,
  penalty_kind text,
  penalty_smic_hundredths integer,
  status clause_status DEFAULT 'DRAFT'::clause_status NOT NULL,
  status_reason text,
  status_since date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  type text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.clause_study (
  carrier_id uuid NOT NULL,
  conclusion text,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  created_by_id uuid NOT NULL,
  due_minutes integer NOT NULL,
  id uuid NOT NULL,
  lever text NOT NULL,
  light text NOT NULL,
  lot_id uuid NOT NULL,
  months integer NOT NULL,
  people_ready integer NOT NULL,
  reasons text[],
  structures_serving integer NOT NULL,
  studied_on date NOT NULL,
  suppliers integer NOT NULL
);
CREATE TABLE public.clause_version (
  amount_cents bigint,
  carrier_id uuid NOT NULL,
  clause_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  created_by_id uuid NOT NULL,
  due_minutes integer,
  eligible_publics text,
  facilitator_contact text,
  hourly_cost_cents integer,
  id uuid NOT NULL,
  insertion_rate_bps integer,
  labour_share_bps integer,
  minimum_minutes integer,
  minutes_per_place integer,
  minutes_per_slice integer,
  number integer NOT NULL,
  origin text NOT NULL,
  places integer,
  promised_minutes integer,
  scope text,
  slice_cents bigint,
  trace jsonb NOT NULL
);
CREATE TABLE public.coming_position (
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  commune_code text,
  hidden boolean DEFAULT false NOT NULL,
  period text,
  places integer,
  rome_code text,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.commitment (
  carrier_id uuid NOT NULL,
  correspondent_id uuid,
  holder_id uuid NOT NULL,
  id uuid NOT NULL,
  kickoff_on date,
  label text,
  lot_id uuid NOT NULL,
  share_bps integer NOT NULL,
  status commitment_status DEFAULT 'EXPECTED'::commitment_status NOT NULL,
  status_reason text,
  status_since date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  tranche_id uuid,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.commitment_plan (
  agreed_on date NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  phases jsonb DEFAULT '[]'::jsonb NOT NULL,
  planned_end_on date NOT NULL,
  reason text NOT NULL,
  service_order_on date NOT NULL
);
CREATE TABLE public.commune (
  altitude integer,
  code text NOT NULL,
  department text NOT NULL,
  epci_code text,
  latitude double precision,
  longitude double precision,
  name text NOT NULL,
  population integer,
  postcodes text[],
  search_key text GENERATED ALWAYS AS (search_key(name)) STORED NOT NULL,
  search_name text NOT NULL,
  vintage integer
);
CREATE TABLE public.contact (
  carrier_id uuid NOT NULL,
  email text,
  id uuid NOT NULL,
  left_on date,
  name text NOT NULL,
  organisation_id uuid NOT NULL,
  phone text,
  prefers_calls boolean DEFAULT false NOT NULL,
  role text NOT NULL,
  successor_id uuid,
  verified_on date,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.contract_follower (
  agreed_on date NOT NULL,
  carrier_id uuid NOT NULL,
  carrier_name text NOT NULL,
  contract_id uuid NOT NULL,
  counts_what text NOT NULL,
  id uuid NOT NULL,
  lead boolean DEFAULT false NOT NULL,
  ourselves boolean DEFAULT false NOT NULL
);
CREATE TABLE public.contract_link (
  carrier_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  contract_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  ended_on date,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  joined_carrier_id uuid,
  joined_contract_id uuid,
  joined_on date
);
CREATE TABLE public.cpv_code (
  code text NOT NULL,
  label text NOT NULL,
  search_key text GENERATED ALWAYS AS (search_key(label)) STORED NOT NULL
);
CREATE TABLE public.data_protection (
  carrier_id uuid NOT NULL,
  controller text NOT NULL,
  from_day date NOT NULL,
  grounds text NOT NULL,
  id uuid NOT NULL,
  legal_basis text NOT NULL,
  officer_contact text,
  officer_name text,
  said_on date NOT NULL,
  source text NOT NULL
);
CREATE TABLE public.data_share (
  carrier_id uuid NOT NULL,
  from_day date NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid,
  participant_id uuid NOT NULL,
  purpose text NOT NULL,
  recorded_by_id uuid NOT NULL,
  revoked_on date,
  to_day date,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.decision_code (
  carrier_id uuid NOT NULL,
  case_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  contact_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  used_at timestamp(3) with time zone
);
CREATE TABLE public.declaration_reminder (
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  declarant_id uuid NOT NULL,
  id uuid NOT NULL,
  month date NOT NULL,
  recipients text[],
  rung text NOT NULL,
  sent_on date NOT NULL
);
CREATE TABLE public.decp_import (
  carrier_id uuid NOT NULL,
  created integer DEFAULT 0 NOT NULL,
  file_name text NOT NULL,
  finished_at timestamp(3) with time zone,
  id uuid NOT NULL,
  outside integer DEFAULT 0 NOT NULL,
  read integer DEFAULT 0 NOT NULL,
  rejected integer DEFAULT 0 NOT NULL,
  started_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  started_by_id uuid,
  unchanged integer DEFAULT 0 NOT NULL,
  updated integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.decp_import_row (
  carrier_id uuid NOT NULL,
  contract_id uuid,
  id uuid NOT NULL,
  import_id uuid NOT NULL,
  label text NOT NULL,
  outcome text NOT NULL,
  "position" integer NOT NULL,
  raw jsonb,
  reasons text[]
);
CREATE TABLE public.document_seen (
  carrier_id uuid NOT NULL,
  dated_on date,
  id uuid NOT NULL,
  kind text NOT NULL,
  month date,
  placement_id uuid NOT NULL,
  seen_by_id uuid NOT NULL,
  seen_on date NOT NULL
);
CREATE TABLE public.eligibility_assessment (
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  decided_by_id uuid,
  decided_on date,
  effect_on date,
  extended_months integer DEFAULT 0 NOT NULL,
  extension_motive text,
  extension_reason text,
  extension_sealed bytea,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  pass_from date,
  pass_suspensions jsonb DEFAULT '[]'::jsonb NOT NULL,
  pass_to date,
  refusal_reason text,
  regularisation_reason text,
  revocation_reason text,
  status eligibility_status NOT NULL,
  status_since date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  valid_until date,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.eligibility_criterion_seen (
  assessment_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  code text,
  id uuid NOT NULL,
  principal boolean DEFAULT false NOT NULL,
  sealed bytea
);
CREATE TABLE public.eligibility_form (
  assessment_id uuid NOT NULL,
  capacity text NOT NULL,
  carrier_id uuid NOT NULL,
  employer_name text,
  first_work_day date,
  missing text,
  notice_given_on date NOT NULL,
  prescriber_id uuid NOT NULL,
  signed_by text NOT NULL,
  signed_on date NOT NULL
);
CREATE TABLE public.eligibility_proof (
  carrier_id uuid NOT NULL,
  criterion_id uuid NOT NULL,
  dated_on date,
  kind text NOT NULL,
  seen_by_id uuid,
  seen_on date NOT NULL,
  valid_until date
);
CREATE TABLE public.epci (
  code text NOT NULL,
  name text NOT NULL,
  vintage integer
);
CREATE TABLE public.expense (
  amount_cents bigint NOT NULL,
  carrier_id uuid NOT NULL,
  category text NOT NULL,
  eligible_cents bigint NOT NULL,
  id uuid NOT NULL,
  invoiced_on date NOT NULL,
  label text NOT NULL,
  number integer NOT NULL,
  paid_on date,
  payment_ref text,
  programme_id uuid NOT NULL,
  supplier text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.former_commune (
  code text NOT NULL,
  commune_code text NOT NULL,
  name text NOT NULL,
  search_key text GENERATED ALWAYS AS (search_key(name)) STORED NOT NULL
);
CREATE TABLE public.frozen_report (
  audience text NOT NULL,
  carrier_id uuid NOT NULL,
  comment text,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  epci_code text,
  figures jsonb NOT NULL,
  from_day date NOT NULL,
  frozen_by_id uuid NOT NULL,
  frozen_on date NOT NULL,
  funder_id uuid,
  id uuid NOT NULL,
  number integer NOT NULL,
  policies jsonb NOT NULL,
  programme_id uuid,
  pseudonym_key text,
  query_version text NOT NULL,
  replaces_id uuid,
  title text NOT NULL,
  to_day date NOT NULL
);
CREATE TABLE public.frozen_report_row (
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  minutes integer NOT NULL,
  month date NOT NULL,
  pseudonym uuid NOT NULL,
  report_id uuid NOT NULL
);
CREATE TABLE public.funding_plan (
  activated_on date,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  programme_id uuid NOT NULL,
  status funding_plan_status DEFAULT 'DRAFT'::funding_plan_status NOT NULL,
  status_since date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  total_cents bigint NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.funding_share (
  carrier_id uuid NOT NULL,
  from_day date NOT NULL,
  funder_id uuid NOT NULL,
  id uuid NOT NULL,
  nature text NOT NULL,
  plan_id uuid NOT NULL,
  share_bps integer NOT NULL,
  to_day date NOT NULL
);
CREATE TABLE public.history_import (
  carrier_id uuid NOT NULL,
  committed_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  file_name text NOT NULL,
  id uuid NOT NULL,
  started_by_id uuid NOT NULL,
  totals jsonb NOT NULL,
  undone_at timestamp(3) with time zone
);
CREATE TABLE public.history_import_object (
  carrier_id uuid NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL,
  object_id uuid NOT NULL
);
CREATE TABLE public.history_mapping (
  carrier_id uuid NOT NULL,
  columns jsonb NOT NULL
);
CREATE TABLE public.hours_entry (
  carrier_id uuid NOT NULL,
  correction boolean DEFAULT false NOT NULL,
  counted_minutes integer NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  created_by_id uuid,
  id uuid NOT NULL,
  kind text NOT NULL,
  minutes integer NOT NULL,
  month_id uuid NOT NULL,
  policy_id uuid,
  reason text,
  refused jsonb DEFAULT '[]'::jsonb NOT NULL,
  reverses_id uuid
);
CREATE TABLE public.hours_month (
  carrier_id uuid NOT NULL,
  declared_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  kept_with_reason text,
  month date NOT NULL,
  placement_id uuid NOT NULL,
  returned_reason text,
  status hours_month_status DEFAULT 'DRAFT'::hours_month_status NOT NULL,
  status_since date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  validated_at timestamp(3) with time zone,
  validated_by_id uuid,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.hours_transfer (
  agreement_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  created_by_id uuid NOT NULL,
  id uuid NOT NULL,
  minutes integer NOT NULL,
  month_id uuid NOT NULL,
  reason text,
  reverses_id uuid,
  to_commitment_id uuid NOT NULL
);
CREATE TABLE public.idempotency_key (
  actor_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  key text NOT NULL,
  object_id uuid NOT NULL,
  operation text NOT NULL,
  request_hash text NOT NULL
);
CREATE TABLE public.immersion (
  agreed_on date,
  carrier_id uuid NOT NULL,
  ends_on date NOT NULL,
  host_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  result text,
  rome_code text NOT NULL,
  starts_on date NOT NULL,
  status immersion_status DEFAULT 'ASKED'::immersion_status NOT NULL,
  status_since date NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.journal_entry (
  actor_id uuid,
  actor_kind text NOT NULL,
  at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  carrier_id uuid NOT NULL,
  facts jsonb DEFAULT '{}'::jsonb NOT NULL,
  id uuid NOT NULL,
  object_id uuid NOT NULL,
  object_kind text NOT NULL,
  verb text NOT NULL
);
CREATE TABLE public.known_person (
  already_employed boolean NOT NULL,
  asked_on date NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  contract_type text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  starts_on date NOT NULL
);
CREATE TABLE public.lot (
  accepted_on date,
  amount_cents bigint,
  carrier_id uuid NOT NULL,
  consortium_type text DEFAULT 'NONE'::text NOT NULL,
  contract_id uuid NOT NULL,
  final_account_on date,
  id uuid NOT NULL,
  no_clause_reason text,
  number integer NOT NULL,
  planned_end_on date,
  service_order_on date,
  title text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.lot_holder (
  carrier_id uuid NOT NULL,
  lead boolean DEFAULT false NOT NULL,
  lot_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  share_bps integer NOT NULL
);
CREATE TABLE public.lot_pause (
  carrier_id uuid NOT NULL,
  commitment_id uuid,
  from_day date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  lot_id uuid NOT NULL,
  reason text NOT NULL,
  to_day date
);
CREATE TABLE public.meeting (
  carrier_id uuid NOT NULL,
  commune_code text,
  ends_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  opportunity_id uuid,
  place text NOT NULL,
  places integer,
  starts_at timestamp(3) with time zone NOT NULL,
  status meeting_status DEFAULT 'PLANNED'::meeting_status NOT NULL,
  title text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.meeting_attendance (
  attendance attendance NOT NULL,
  carrier_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  participant_id uuid NOT NULL
);
CREATE TABLE public.message (
  about_id uuid,
  about_kind text,
  alert_id uuid,
  carrier_id uuid NOT NULL,
  channel message_channel NOT NULL,
  contact_id uuid,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  delivered_at timestamp(3) with time zone,
  expires_at timestamp(3) with time zone,
  failure text,
  id uuid NOT NULL,
  instead_of_id uuid,
  organisation_id uuid,
  participant_id uuid,
  purpose text NOT NULL,
  sent_at timestamp(3) with time zone,
  staff_user_id uuid,
  status message_status NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  work_request_id uuid
);
CREATE TABLE public.message_content (
  address text,
  body text NOT NULL,
  carrier_id uuid NOT NULL,
  message_id uuid NOT NULL,
  subject text
);
CREATE TABLE public.message_template (
  body text NOT NULL,
  carrier_id uuid NOT NULL,
  channel message_channel NOT NULL,
  language text DEFAULT 'fr'::text NOT NULL,
  purpose text NOT NULL,
  subject text,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.mission_letter (
  carrier_id uuid NOT NULL,
  from_day date NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  share_bps integer NOT NULL,
  to_day date,
  user_id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.mountain_passage (
  altitude integer NOT NULL,
  epci_codes text[],
  id text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  name text NOT NULL,
  source text NOT NULL
);
CREATE TABLE public.naf_code (
  code text NOT NULL,
  label text NOT NULL
);
CREATE TABLE public.news_promise (
  about_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  heard_on date,
  news_by date NOT NULL,
  said_on date NOT NULL
);
CREATE TABLE public.obligation_line (
  carrier_id uuid NOT NULL,
  clause_version_id uuid,
  commitment_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  effect_on date NOT NULL,
  formula text,
  id uuid NOT NULL,
  kind text NOT NULL,
  minutes integer NOT NULL,
  sentence text NOT NULL
);
CREATE TABLE public.opportunity (
  advisers_only_until date,
  carrier_id uuid NOT NULL,
  coming_period text,
  commitment_id uuid NOT NULL,
  commune_code text NOT NULL,
  context text NOT NULL,
  contract_type text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  driving_licence boolean DEFAULT false NOT NULL,
  employer_id uuid,
  ends_on date,
  first_pay text,
  how_to_come text[],
  id uuid NOT NULL,
  meals text,
  needs text[],
  physical_effort text,
  pick_up_on_request boolean DEFAULT false NOT NULL,
  places integer NOT NULL,
  provided text[],
  published_at timestamp(3) with time zone,
  reading_needed boolean DEFAULT false NOT NULL,
  rome_code text NOT NULL,
  search_key text GENERATED ALWAYS AS (search_key(title)) STORED NOT NULL,
  shift_ends_at integer,
  shift_starts_at integer,
  slug text NOT NULL,
  starts_on date,
  status opportunity_status DEFAULT 'DRAFT'::opportunity_status NOT NULL,
  status_since date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  tasks text[],
  timetable text NOT NULL,
  title text NOT NULL,
  verified_on date,
  version integer DEFAULT 1 NOT NULL,
  weekly_minutes integer NOT NULL
);
CREATE TABLE public.opportunity_wording (
  carrier_id uuid NOT NULL,
  context text,
  first_pay text,
  how_to_come text[],
  language text NOT NULL,
  meals text,
  needs text[],
  opportunity_id uuid NOT NULL,
  physical_effort text,
  provided text[],
  tasks text[],
  timetable text,
  title text
);
CREATE TABLE public.organisation (
  carrier_id uuid NOT NULL,
  commune_code text,
  email text,
  id uuid NOT NULL,
  kinds text[],
  merged_into_id uuid,
  naf_code text,
  name text NOT NULL,
  named_publicly boolean DEFAULT false NOT NULL,
  phone text,
  search_key text GENERATED ALWAYS AS (search_key(name)) STORED NOT NULL,
  siret text,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.organisation_merge (
  before jsonb NOT NULL,
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_by_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  moved jsonb NOT NULL,
  undone_at timestamp(3) with time zone
);
CREATE TABLE public.outbox_event (
  at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  carrier_id uuid NOT NULL,
  delivered_at timestamp(3) with time zone,
  id uuid NOT NULL,
  object_id uuid NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  type text NOT NULL
);
CREATE TABLE public.outcome (
  answered_on date NOT NULL,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  milestone text NOT NULL,
  participant_id uuid NOT NULL,
  placement_id uuid NOT NULL,
  situation text NOT NULL,
  source text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.participant (
  anonymised boolean DEFAULT false NOT NULL,
  birth_year integer,
  carrier_id uuid NOT NULL,
  commune_code text,
  contact_channel text DEFAULT 'CALL'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  last_activity_on date NOT NULL,
  merged_into_id uuid,
  mobility text,
  objected_on date,
  prescriber_id uuid,
  qualification text,
  retention_notice_on date,
  sex text,
  trades text[],
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.participant_identity (
  birth_date date,
  call_moment text,
  carrier_id uuid NOT NULL,
  email text,
  first_name text NOT NULL,
  helper_name text,
  helper_phone text,
  language text DEFAULT 'fr'::text NOT NULL,
  last_name text NOT NULL,
  notice_given_on date,
  participant_id uuid NOT NULL,
  phone text,
  search_key text GENERATED ALWAYS AS (((search_key(((first_name || ' '::text) || last_name)) || ' '::text) || search_key(((last_name || ' '::text) || first_name)))) STORED NOT NULL,
  search_name text NOT NULL
);
CREATE TABLE public.participant_merge (
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  filled text[],
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_by_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  moved jsonb NOT NULL,
  undone_at timestamp(3) with time zone
);
CREATE TABLE public.participant_read (
  actor_id uuid,
  actor_kind text NOT NULL,
  at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  read_on date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  through text NOT NULL
);
CREATE TABLE public.partner_client (
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  organisation_id uuid NOT NULL,
  revoked_at timestamp(3) with time zone
);
CREATE TABLE public.partner_points (
  carrier_id uuid NOT NULL,
  client_id uuid NOT NULL,
  filled_at timestamp(3) with time zone NOT NULL,
  points double precision NOT NULL
);
CREATE TABLE public.partner_token (
  carrier_id uuid NOT NULL,
  client_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  created_by_id uuid,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  kind partner_token_kind DEFAULT 'SECRET'::partner_token_kind NOT NULL,
  label text DEFAULT ''::text NOT NULL,
  last_used_at timestamp(3) with time zone,
  noticed_days integer,
  revoked_at timestamp(3) with time zone,
  scopes text[] NOT NULL,
  secret_id uuid,
  token_hash bytea NOT NULL
);
CREATE TABLE public.passage_closure (
  closed_from date NOT NULL,
  closed_to date NOT NULL,
  passage_id text NOT NULL,
  source text NOT NULL
);
CREATE TABLE public.payment_claim (
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  filed_by_id uuid NOT NULL,
  filed_on date NOT NULL,
  funder_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  presented_cents bigint NOT NULL,
  programme_id uuid NOT NULL,
  requested_cents bigint NOT NULL
);
CREATE TABLE public.penalty_case (
  candidates_proposed integer NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  decided_cents bigint,
  exonerations text[],
  formula text,
  id uuid NOT NULL,
  late_document_days integer DEFAULT 0 NOT NULL,
  missed_meetings integer DEFAULT 0 NOT NULL,
  missing_minutes integer NOT NULL,
  motive text,
  notice_received_on date,
  observations text,
  proposed_cents bigint,
  status penalty_case_status DEFAULT 'DETECTED'::penalty_case_status NOT NULL,
  status_since date NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.penalty_step (
  actor_id uuid NOT NULL,
  actor_kind text NOT NULL,
  carrier_id uuid NOT NULL,
  case_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  event text NOT NULL,
  id uuid NOT NULL,
  motive text,
  status penalty_case_status NOT NULL,
  taken_on date NOT NULL
);
CREATE TABLE public.pick_up_point (
  at integer NOT NULL,
  carrier_id uuid NOT NULL,
  commune_code text NOT NULL,
  id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  place text NOT NULL
);
CREATE TABLE public.placement (
  already_employed boolean DEFAULT false NOT NULL,
  assessment_id uuid,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  contract_type text NOT NULL,
  declarant_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  end_reason text,
  ends_on date,
  fixed_term_motive text,
  id uuid NOT NULL,
  modality text NOT NULL,
  opportunity_id uuid,
  participant_id uuid NOT NULL,
  permanent_staff boolean DEFAULT false NOT NULL,
  referral_id uuid,
  rome_code text NOT NULL,
  starts_on date NOT NULL,
  status placement_status DEFAULT 'PLANNED'::placement_status NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  weekly_minutes integer NOT NULL
);
CREATE TABLE public.planned_purchase (
  amount_cents bigint,
  buyer_category text,
  buyer_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  category text,
  commune_code text,
  contract_id uuid,
  duration_months integer,
  id uuid NOT NULL,
  planned_on date NOT NULL,
  set_aside_reason text,
  status text DEFAULT 'PLANNED'::text NOT NULL,
  status_since date NOT NULL,
  subject text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.policy_value (
  carrier_id uuid NOT NULL,
  from_day date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  scope_id text,
  scope_kind text,
  source text NOT NULL,
  to_day date,
  "values" jsonb NOT NULL,
  verified boolean DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  withdrawn_on date
);
CREATE TABLE public.pooling_agreement (
  carrier_id uuid NOT NULL,
  ceiling_minutes integer NOT NULL,
  company_id uuid NOT NULL,
  dropped_on date,
  from_day date NOT NULL,
  id uuid NOT NULL,
  prepared_on date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  signed_on date,
  to_day date,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.pooling_commitment (
  agreement_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL
);
CREATE TABLE public.postponement_request (
  answer text,
  answered_on date,
  asked_on date NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  new_end_on date NOT NULL,
  new_start_on date NOT NULL,
  organisation_id uuid NOT NULL,
  reason text NOT NULL,
  status text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.procurement_contract (
  amount_cents bigint,
  buyer_category text,
  buyer_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  category text,
  commune_code text,
  considerations text[],
  considerations_raw jsonb,
  cpv text,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  decp_uid text,
  defence_or_security boolean,
  derogation_justification text,
  derogation_reason text,
  duration_months integer,
  final_report_on date,
  framework_id uuid,
  id uuid NOT NULL,
  launched_on date,
  nature text,
  next_actor text DEFAULT 'FACILITATOR'::text NOT NULL,
  next_actor_since date NOT NULL,
  no_clause_reason text,
  notified_on date,
  origin text NOT NULL,
  place_code text,
  place_code_type text,
  procedure text,
  programme_id uuid,
  reference text,
  search_key text GENERATED ALWAYS AS (search_key(((subject || ' '::text) || COALESCE(reference, ''::text)))) STORED NOT NULL,
  status contract_status DEFAULT 'IDENTIFIED'::contract_status NOT NULL,
  status_reason text,
  subject text NOT NULL,
  urban_renewal boolean,
  version integer DEFAULT 1 NOT NULL,
  warnings text[]
);
CREATE TABLE public.programme (
  carrier_id uuid NOT NULL,
  from_day date NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  to_day date NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.public_submission (
  count integer NOT NULL,
  key text NOT NULL,
  window_start timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.publicity_block (
  amount_cents bigint,
  carrier_id uuid NOT NULL,
  emblem text,
  funder_id uuid NOT NULL,
  id uuid NOT NULL,
  link text,
  logo bytea,
  logo_height integer,
  logo_width integer,
  "position" integer DEFAULT 0 NOT NULL,
  programme_id uuid NOT NULL,
  published boolean DEFAULT false NOT NULL,
  sentence text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.purchase_order (
  amount_cents bigint NOT NULL,
  cancels_id uuid,
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  delta_minutes integer NOT NULL,
  effect_on date NOT NULL,
  id uuid NOT NULL,
  lot_id uuid NOT NULL,
  number integer NOT NULL,
  reason text
);
CREATE TABLE public.read_alarm (
  actor_id uuid NOT NULL,
  actor_kind text NOT NULL,
  actor_name text NOT NULL,
  at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  "limit" integer NOT NULL,
  persons integer NOT NULL,
  release_reason text,
  released_at timestamp(3) with time zone,
  released_by_id uuid,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.referral (
  adviser_name text,
  adviser_phone text,
  answer_before date NOT NULL,
  batch_id uuid,
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  id uuid NOT NULL,
  note text,
  opportunity_id uuid,
  participant_id uuid NOT NULL,
  partner_client_id uuid,
  reason text,
  referred_on date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  source text NOT NULL,
  status referral_status DEFAULT 'NEW'::referral_status NOT NULL,
  status_since date NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.rome_appellation (
  code text NOT NULL,
  label text NOT NULL,
  rome_code text NOT NULL,
  search_key text GENERATED ALWAYS AS (search_key(label)) STORED NOT NULL
);
CREATE TABLE public.rome_trade (
  code text NOT NULL,
  label text NOT NULL
);
CREATE TABLE public.service_settings (
  carrier_id uuid NOT NULL,
  sends_reminders boolean DEFAULT false NOT NULL,
  tells_hours boolean DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  weekdays integer[] DEFAULT ARRAY[1, 2, 3, 4, 5],
  writes_to_advisers boolean DEFAULT false NOT NULL
);
CREATE TABLE public.sign_in_attempt (
  at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  email_hash bytea NOT NULL,
  id uuid NOT NULL,
  succeeded boolean NOT NULL
);
CREATE TABLE public.staff_absence (
  carrier_id uuid NOT NULL,
  deputy_id uuid,
  from_day date NOT NULL,
  id uuid NOT NULL,
  to_day date NOT NULL,
  user_id uuid NOT NULL
);
CREATE TABLE public.staff_cost_rule (
  carrier_id uuid NOT NULL,
  from_day date NOT NULL,
  funder_id uuid NOT NULL,
  id uuid NOT NULL,
  method text NOT NULL,
  programme_id uuid NOT NULL,
  share_bps integer DEFAULT 0 NOT NULL,
  source text NOT NULL,
  to_day date,
  unit_cost_cents integer DEFAULT 0 NOT NULL,
  verified boolean DEFAULT false NOT NULL
);
CREATE TABLE public.staff_month (
  carrier_id uuid NOT NULL,
  cost_cents bigint NOT NULL,
  id uuid NOT NULL,
  month date NOT NULL,
  programme_id uuid NOT NULL,
  user_id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.staff_recovery_code (
  carrier_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  id uuid NOT NULL,
  used_at timestamp(3) with time zone,
  user_id uuid NOT NULL
);
CREATE TABLE public.staff_session (
  carrier_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  device text DEFAULT ''::text NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  id_token bytea,
  last_seen_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  revoked_at timestamp(3) with time zone,
  stepped_up_at timestamp(3) with time zone,
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL
);
CREATE TABLE public.staff_user (
  carrier_id uuid NOT NULL,
  disabled_at timestamp(3) with time zone,
  email text NOT NULL,
  id uuid NOT NULL,
  kind staff_kind NOT NULL,
  name text NOT NULL,
  oidc_subject text,
  organisation_id uuid,
  password_hash text NOT NULL,
  totp_confirmed_at timestamp(3) with time zone,
  totp_last_step integer DEFAULT 0 NOT NULL,
  totp_secret bytea,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.staffing_offer (
  answer text,
  answered_on date,
  asked_on date NOT NULL,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  people integer DEFAULT 0 NOT NULL,
  request_id uuid NOT NULL,
  status staffing_offer_status DEFAULT 'ASKED'::staffing_offer_status NOT NULL,
  status_since date NOT NULL
);
CREATE TABLE public.staffing_request (
  answer_before date NOT NULL,
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  ends_on date,
  id uuid NOT NULL,
  note text,
  opportunity_id uuid,
  places integer NOT NULL,
  rome_code text NOT NULL,
  starts_on date NOT NULL,
  status staffing_request_status DEFAULT 'OPEN'::staffing_request_status NOT NULL,
  status_since date NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  weekly_minutes integer NOT NULL
);
CREATE TABLE public.study_request (
  answer_before date NOT NULL,
  carrier_id uuid NOT NULL,
  contact text,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  details text,
  email text,
  handled_at timestamp(3) with time zone,
  handled_by_id uuid,
  id uuid NOT NULL,
  kind text NOT NULL,
  organisation text NOT NULL,
  outcome text,
  phone text,
  status study_request_status DEFAULT 'NEW'::study_request_status NOT NULL,
  subject text NOT NULL,
  submission_key uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.subcontract (
  accepted_on date,
  amount_cents bigint,
  carrier_id uuid NOT NULL,
  ended_on date,
  holder_id uuid NOT NULL,
  id uuid NOT NULL,
  lot_id uuid NOT NULL,
  noted_on date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  subcontractor_id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.task (
  carrier_id uuid NOT NULL,
  closed_at timestamp(3) with time zone,
  closed_by_id uuid,
  closed_reason text,
  contact_id uuid,
  contract_id uuid,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  due_on date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  message_id uuid,
  organisation_id uuid,
  participant_id uuid,
  since date NOT NULL,
  snooze_reason text,
  snoozed_until date,
  source_key text,
  status task_status DEFAULT 'OPEN'::task_status NOT NULL,
  title text,
  version integer DEFAULT 1 NOT NULL,
  work_request_id uuid
);
CREATE TABLE public.time_entry (
  activity text NOT NULL,
  carrier_id uuid NOT NULL,
  epci_code text,
  id uuid NOT NULL,
  minutes integer NOT NULL,
  programme_id uuid,
  user_id uuid NOT NULL,
  worked_on date NOT NULL
);
CREATE TABLE public.time_sheet (
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  manager_id uuid,
  month date NOT NULL,
  reopen_reason text,
  signed_employee_on date,
  signed_manager_on date,
  status time_sheet_status DEFAULT 'OPEN'::time_sheet_status NOT NULL,
  status_since date NOT NULL,
  user_id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.training_period (
  carrier_id uuid NOT NULL,
  ends_on date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  placement_id uuid NOT NULL,
  planned_minutes integer NOT NULL,
  provider_id uuid,
  starts_on date NOT NULL,
  title text NOT NULL,
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.tranche (
  affirmed_on date,
  amount_cents bigint,
  carrier_id uuid NOT NULL,
  conditional boolean NOT NULL,
  due_minutes integer NOT NULL,
  id uuid NOT NULL,
  label text NOT NULL,
  lot_id uuid NOT NULL,
  number integer NOT NULL
);
CREATE TABLE public.transit_exception (
  day date NOT NULL,
  feed_id text NOT NULL,
  runs boolean NOT NULL,
  service_id text NOT NULL
);
CREATE TABLE public.transit_feed (
  entered_on date,
  id text NOT NULL,
  imported_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  source text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL
);
CREATE TABLE public.transit_service (
  ends_on date NOT NULL,
  feed_id text NOT NULL,
  id text NOT NULL,
  starts_on date NOT NULL,
  weekdays integer NOT NULL
);
CREATE TABLE public.transit_stop (
  commune_code text NOT NULL,
  feed_id text NOT NULL,
  id text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  name text NOT NULL
);
CREATE TABLE public.transit_stop_time (
  arrives integer NOT NULL,
  feed_id text NOT NULL,
  leaves integer NOT NULL,
  sequence integer NOT NULL,
  stop_id text NOT NULL,
  trip_id text NOT NULL
);
CREATE TABLE public.transit_trip (
  feed_id text NOT NULL,
  id text NOT NULL,
  line text NOT NULL,
  on_request boolean NOT NULL,
  service_id text NOT NULL
);
CREATE TABLE public.visit (
  carrier_id uuid NOT NULL,
  commune_code text,
  contract_id uuid,
  id uuid NOT NULL,
  kind text NOT NULL,
  minutes integer,
  organisation_id uuid,
  said text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  visited_by_id uuid NOT NULL,
  visited_on date NOT NULL
);
CREATE TABLE public.work_request (
  advisers_first_until date,
  asked_on date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  call_before date NOT NULL,
  call_moment text,
  carrier_id uuid NOT NULL,
  commitment_id uuid,
  commune_code text,
  consent_at timestamp(3) with time zone NOT NULL,
  contact_channel text,
  created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  dedupe_key text NOT NULL,
  first_name text NOT NULL,
  handled_at timestamp(3) with time zone,
  handled_by_id uuid,
  helper_name text,
  helper_phone text,
  id uuid NOT NULL,
  language text DEFAULT 'fr'::text NOT NULL,
  last_name text,
  mobility text,
  note text,
  opportunity_id uuid,
  outcome text,
  participant_id uuid,
  phone text,
  reference text NOT NULL,
  status work_request_status DEFAULT 'NEW'::work_request_status NOT NULL,
  submission_key uuid,
  trades text[],
  version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.worked_month (
  carrier_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  id uuid NOT NULL,
  minutes integer NOT NULL,
  month date NOT NULL,
  said_on date NOT NULL
);
CREATE TABLE public.zone_commune (
  code text NOT NULL,
  commune_code text NOT NULL,
  from_day date NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  source text NOT NULL,
  to_day date
);
CREATE TABLE read_month.apart (
  actor_id uuid,
  actor_kind text NOT NULL,
  at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  carrier_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  read_on date DEFAULT ((now() AT TIME ZONE 'Europe/Paris'::text))::date NOT NULL,
  through text NOT NULL
);

-- Constraints

ALTER TABLE public.adviser_device ADD CONSTRAINT adviser_device_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.adviser_device ADD CONSTRAINT adviser_device_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.adviser_device ADD CONSTRAINT adviser_device_holder_check CHECK (num_nonnulls(organisation_id, contact_id) = 1);
ALTER TABLE public.adviser_device ADD CONSTRAINT adviser_device_pkey PRIMARY KEY (id);
ALTER TABLE public.adviser_device ADD CONSTRAINT adviser_device_totp_check CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);
ALTER TABLE public.adviser_news ADD CONSTRAINT adviser_news_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.adviser_news ADD CONSTRAINT adviser_news_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.adviser_news ADD CONSTRAINT adviser_news_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.adviser_news ADD CONSTRAINT adviser_news_pkey PRIMARY KEY (id);
ALTER TABLE public.adviser_news ADD CONSTRAINT adviser_news_reader_check CHECK (num_nonnulls(organisation_id, contact_id) = 1);
ALTER TABLE public.alert_link ADD CONSTRAINT alert_link_carrier_id_alert_id_fkey FOREIGN KEY (carrier_id, alert_id) REFERENCES alert_subscription(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.alert_link ADD CONSTRAINT alert_link_pkey PRIMARY KEY (token_hash);
ALTER TABLE public.alert_subscription ADD CONSTRAINT alert_subscription_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.alert_subscription ADD CONSTRAINT alert_subscription_check CHECK ((means = ANY (ARRAY['CAR'::text, 'WITHOUT_CAR'::text, 'BIKE'::text])) AND minutes >= 5 AND minutes <= 240);
ALTER TABLE public.alert_subscription ADD CONSTRAINT alert_subscription_language_check CHECK (language = ANY (ARRAY['fr'::text, 'simple'::text, 'en'::text]));
ALTER TABLE public.alert_subscription ADD CONSTRAINT alert_subscription_pkey PRIMARY KEY (id);
ALTER TABLE public.alert_subscription ADD CONSTRAINT alert_subscription_reached CHECK (stopped_at IS NOT NULL OR address IS NOT NULL);
ALTER TABLE public.alert_subscription ADD CONSTRAINT alert_subscription_wish_check CHECK ((COALESCE(hours, 'FULL_WEEK'::text) = ANY (ARRAY['FULL_WEEK'::text, 'PART_WEEK'::text, 'NOT_EARLY'::text])) AND (COALESCE(start, 'SOON'::text) = ANY (ARRAY['SOON'::text, 'IN_THREE_MONTHS'::text])));
ALTER TABLE public.amendment ADD CONSTRAINT amendment_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.amendment ADD CONSTRAINT amendment_pkey PRIMARY KEY (id);
ALTER TABLE public.attestation ADD CONSTRAINT attestation_by_modality_check CHECK (jsonb_typeof(by_modality) = 'array'::text);
ALTER TABLE public.attestation ADD CONSTRAINT attestation_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.attestation ADD CONSTRAINT attestation_carrier_id_commitment_id_replaces_id_fkey FOREIGN KEY (carrier_id, commitment_id, replaces_id) REFERENCES attestation(carrier_id, commitment_id, id) ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE public.attestation ADD CONSTRAINT attestation_carrier_id_issued_by_id_fkey FOREIGN KEY (carrier_id, issued_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.attestation ADD CONSTRAINT attestation_figures_check CHECK (due_minutes >= 0 AND validated_minutes > 0 AND people >= 0);
ALTER TABLE public.attestation ADD CONSTRAINT attestation_number_check CHECK (number > 0);
ALTER TABLE public.attestation ADD CONSTRAINT attestation_period_check CHECK ((from_month IS NULL) = (to_month IS NULL) AND to_month >= from_month AND EXTRACT(day FROM from_month) = 1::numeric AND EXTRACT(day FROM to_month) = 1::numeric);
ALTER TABLE public.attestation ADD CONSTRAINT attestation_pkey PRIMARY KEY (id);
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_link_id_fkey FOREIGN KEY (carrier_id, link_id) REFERENCES auth_token(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_sent_by_id_fkey FOREIGN KEY (carrier_id, sent_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_staff_user_id_fkey FOREIGN KEY (carrier_id, staff_user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_carrier_id_work_request_id_fkey FOREIGN KEY (carrier_id, work_request_id) REFERENCES work_request(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_hash_check CHECK (octet_length(token_hash) = 32 AND octet_length(code_hash) = 32 AND octet_length(browser_hash) = 32);
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_id_token_check CHECK (id_token IS NULL OR purpose = 'STAFF_SIGN_IN'::auth_purpose);
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_life_check CHECK (expires_at > created_at AND tries >= 0);
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_link_check CHECK ((purpose = 'HOLDER_SESSION'::auth_purpose) = (link_id IS NOT NULL));
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_pkey PRIMARY KEY (purpose, token_hash);
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_purpose_check CHECK (
CASE
    WHEN purpose::text = ANY (ARRAY['COMPANY_LINK'::text, 'BUYER_LINK'::text]) THEN contact_id IS NOT NULL
    WHEN purpose::text = 'ADVISER_LINK'::text THEN contact_id IS NOT NULL OR organisation_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_LINK'::text THEN participant_id IS NOT NULL OR work_request_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_CODE'::text THEN (participant_id IS NOT NULL OR work_request_id IS NOT NULL) AND code_hash IS NOT NULL
    WHEN purpose::text = 'HOLDER_SESSION'::text THEN staff_user_id IS NULL
    ELSE staff_user_id IS NOT NULL
END);
ALTER TABLE public.auth_token ADD CONSTRAINT auth_token_subject_check CHECK (num_nonnulls(contact_id, organisation_id, participant_id, staff_user_id, work_request_id) = 1);
ALTER TABLE public.bus_line ADD CONSTRAINT bus_line_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.bus_line ADD CONSTRAINT bus_line_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES transit_feed(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.bus_line ADD CONSTRAINT bus_line_pkey PRIMARY KEY (id);
ALTER TABLE public.bus_line ADD CONSTRAINT bus_line_said_check CHECK (btrim(operator) <> ''::text AND btrim(name) <> ''::text AND btrim(source) <> ''::text);
ALTER TABLE public.buyer_agreement ADD CONSTRAINT buyer_agreement_carrier_id_buyer_id_fkey FOREIGN KEY (carrier_id, buyer_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.buyer_agreement ADD CONSTRAINT buyer_agreement_dates_check CHECK (valid_until >= valid_from);
ALTER TABLE public.buyer_agreement ADD CONSTRAINT buyer_agreement_pkey PRIMARY KEY (id);
ALTER TABLE public.call_promise ADD CONSTRAINT call_promise_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_promise ADD CONSTRAINT call_promise_check CHECK (asked_on <= call_by);
ALTER TABLE public.call_promise ADD CONSTRAINT call_promise_pkey PRIMARY KEY (id);
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_called_by_id_fkey FOREIGN KEY (carrier_id, called_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_task_id_fkey FOREIGN KEY (carrier_id, task_id) REFERENCES task(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_carrier_id_work_request_id_fkey FOREIGN KEY (carrier_id, work_request_id) REFERENCES work_request(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.call_record ADD CONSTRAINT call_record_pkey PRIMARY KEY (id);
ALTER TABLE public.call_record ADD CONSTRAINT call_record_whom_check CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id) = 1);
ALTER TABLE public.carrier_organisation ADD CONSTRAINT carrier_organisation_host_check CHECK (btrim(host) <> ''::text);
ALTER TABLE public.carrier_organisation ADD CONSTRAINT carrier_organisation_pkey PRIMARY KEY (id);
ALTER TABLE public.carrier_organisation ADD CONSTRAINT carrier_organisation_portal_url_check CHECK (portal_url ~ '^https?://[a-z0-9.:-]+$'::text);
ALTER TABLE public.carrier_organisation ADD CONSTRAINT carrier_organisation_publication_director_check CHECK (btrim(publication_director) <> ''::text);
ALTER TABLE public.carrier_organisation ADD CONSTRAINT carrier_organisation_seat_check CHECK (btrim(seat) <> ''::text);
ALTER TABLE public.carrier_organisation ADD CONSTRAINT carrier_organisation_sirets_check CHECK (array_to_string(sirets, ','::text) ~ '^(\d{14}(,\d{14})*)?$'::text);
ALTER TABLE public.carrier_territory ADD CONSTRAINT carrier_territory_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.carrier_territory ADD CONSTRAINT carrier_territory_epci_code_fkey FOREIGN KEY (epci_code) REFERENCES epci(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.carrier_territory ADD CONSTRAINT carrier_territory_pkey PRIMARY KEY (carrier_id, epci_code);
ALTER TABLE public.claim_line ADD CONSTRAINT claim_line_amount_check CHECK (amount_cents >= 0);
ALTER TABLE public.claim_line ADD CONSTRAINT claim_line_carrier_id_claim_id_fkey FOREIGN KEY (carrier_id, claim_id) REFERENCES payment_claim(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.claim_line ADD CONSTRAINT claim_line_carrier_id_expense_id_fkey FOREIGN KEY (carrier_id, expense_id) REFERENCES expense(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.claim_line ADD CONSTRAINT claim_line_carrier_id_staff_month_id_fkey FOREIGN KEY (carrier_id, staff_month_id) REFERENCES staff_month(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.claim_line ADD CONSTRAINT claim_line_one_thing_check CHECK ((expense_id IS NULL) <> (staff_month_id IS NULL));
ALTER TABLE public.claim_line ADD CONSTRAINT claim_line_pkey PRIMARY KEY (id);
ALTER TABLE public.clause ADD CONSTRAINT clause_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.clause ADD CONSTRAINT clause_holder_share_check CHECK (holder_share_bps >= 0 AND holder_share_bps <= 10000);
ALTER TABLE public.clause ADD CONSTRAINT clause_penalty_amount_check CHECK (penalty_cents >= 0 AND penalty_smic_hundredths >= 0 AND penalty_cap_cents >= 0);
ALTER TABLE public.clause ADD CONSTRAINT clause_penalty_kind_check CHECK (penalty_kind = ANY (ARRAY['PER_MISSING_HOUR'::text, 'PER_MISSING_HOUR_SMIC'::text, 'PER_LATE_DOCUMENT_PER_DAY'::text, 'PER_MISSED_MEETING'::text, 'LUMP_SUM'::text, 'TERMINATION_FOR_FAULT'::text]));
ALTER TABLE public.clause ADD CONSTRAINT clause_pkey PRIMARY KEY (id);
ALTER TABLE public.clause_study ADD CONSTRAINT clause_study_carrier_id_created_by_id_fkey FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.clause_study ADD CONSTRAINT clause_study_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.clause_study ADD CONSTRAINT clause_study_counts_check CHECK (people_ready >= 0 AND structures_serving >= 0 AND suppliers >= 0);
ALTER TABLE public.clause_study ADD CONSTRAINT clause_study_lever_check CHECK (lever = ANY (ARRAY['RESERVE'::text, 'LOT'::text, 'CLAUSE'::text, 'CRITERION_OR_NONE'::text]));
ALTER TABLE public.clause_study ADD CONSTRAINT clause_study_light_check CHECK (light = ANY (ARRAY['GREEN'::text, 'ORANGE'::text, 'RED'::text]));
ALTER TABLE public.clause_study ADD CONSTRAINT clause_study_pkey PRIMARY KEY (id);
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_carrier_id_clause_id_fkey FOREIGN KEY (carrier_id, clause_id) REFERENCES clause(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_carrier_id_created_by_id_fkey FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_due_check CHECK (due_minutes IS NULL OR due_minutes >= 0);
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_pkey PRIMARY KEY (id);
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_places_check CHECK (places > 0 AND minutes_per_place > 0);
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_promise_check CHECK (minimum_minutes >= 0 AND promised_minutes >= 0);
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_rates_check CHECK (labour_share_bps >= 0 AND labour_share_bps <= 10000 AND insertion_rate_bps >= 0 AND insertion_rate_bps <= 10000);
ALTER TABLE public.clause_version ADD CONSTRAINT clause_version_slice_check CHECK (slice_cents > 0 AND minutes_per_slice > 0);
ALTER TABLE public.coming_position ADD CONSTRAINT coming_position_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.coming_position ADD CONSTRAINT coming_position_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.coming_position ADD CONSTRAINT coming_position_period_check CHECK (length(TRIM(BOTH FROM period)) >= 1 AND length(TRIM(BOTH FROM period)) <= 60);
ALTER TABLE public.coming_position ADD CONSTRAINT coming_position_pkey PRIMARY KEY (carrier_id, commitment_id);
ALTER TABLE public.coming_position ADD CONSTRAINT coming_position_places_check CHECK (places >= 1 AND places <= 20);
ALTER TABLE public.coming_position ADD CONSTRAINT coming_position_rome_code_fkey FOREIGN KEY (rome_code) REFERENCES rome_trade(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.commitment ADD CONSTRAINT commitment_carrier_id_correspondent_id_fkey FOREIGN KEY (carrier_id, correspondent_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.commitment ADD CONSTRAINT commitment_carrier_id_holder_id_fkey FOREIGN KEY (carrier_id, holder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.commitment ADD CONSTRAINT commitment_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.commitment ADD CONSTRAINT commitment_carrier_id_tranche_id_fkey FOREIGN KEY (carrier_id, tranche_id) REFERENCES tranche(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.commitment ADD CONSTRAINT commitment_pkey PRIMARY KEY (id);
ALTER TABLE public.commitment ADD CONSTRAINT commitment_share_check CHECK (share_bps >= 1 AND share_bps <= 10000);
ALTER TABLE public.commitment_plan ADD CONSTRAINT commitment_plan_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.commitment_plan ADD CONSTRAINT commitment_plan_dates_check CHECK (planned_end_on >= service_order_on);
ALTER TABLE public.commitment_plan ADD CONSTRAINT commitment_plan_pkey PRIMARY KEY (id);
ALTER TABLE public.commitment_plan ADD CONSTRAINT commitment_plan_reason_check CHECK (length(TRIM(BOTH FROM reason)) > 0);
ALTER TABLE public.commune ADD CONSTRAINT commune_epci_code_fkey FOREIGN KEY (epci_code) REFERENCES epci(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.commune ADD CONSTRAINT commune_pkey PRIMARY KEY (code);
ALTER TABLE public.commune ADD CONSTRAINT commune_vintage_check CHECK (vintage >= 1943 AND vintage <= 2100);
ALTER TABLE public.contact ADD CONSTRAINT contact_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.contact ADD CONSTRAINT contact_carrier_id_successor_id_fkey FOREIGN KEY (carrier_id, successor_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.contact ADD CONSTRAINT contact_pkey PRIMARY KEY (id);
ALTER TABLE public.contact ADD CONSTRAINT contact_successor_check CHECK (successor_id <> id AND (successor_id IS NULL OR left_on IS NOT NULL));
ALTER TABLE public.contract_follower ADD CONSTRAINT contract_follower_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.contract_follower ADD CONSTRAINT contract_follower_pkey PRIMARY KEY (id);
ALTER TABLE public.contract_link ADD CONSTRAINT contract_link_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.contract_link ADD CONSTRAINT contract_link_hash_check CHECK (length(code_hash) = 32);
ALTER TABLE public.contract_link ADD CONSTRAINT contract_link_joined_carrier_id_joined_contract_id_fkey FOREIGN KEY (joined_carrier_id, joined_contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.contract_link ADD CONSTRAINT contract_link_joined_check CHECK ((joined_carrier_id IS NULL) = (joined_contract_id IS NULL) AND (joined_carrier_id IS NULL) = (joined_on IS NULL));
ALTER TABLE public.contract_link ADD CONSTRAINT contract_link_other_check CHECK (joined_carrier_id <> carrier_id);
ALTER TABLE public.contract_link ADD CONSTRAINT contract_link_pkey PRIMARY KEY (id);
ALTER TABLE public.cpv_code ADD CONSTRAINT cpv_code_check CHECK (code ~ '^[0-9]{8}$'::text);
ALTER TABLE public.cpv_code ADD CONSTRAINT cpv_code_pkey PRIMARY KEY (code);
ALTER TABLE public.data_protection ADD CONSTRAINT data_protection_basis_check CHECK (legal_basis = ANY (ARRAY['PUBLIC_MISSION'::text, 'LEGITIMATE_INTEREST'::text, 'CONTRACT'::text, 'CONSENT'::text]));
ALTER TABLE public.data_protection ADD CONSTRAINT data_protection_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.data_protection ADD CONSTRAINT data_protection_officer_check CHECK ((officer_name IS NULL) = (officer_contact IS NULL) AND btrim(officer_name) <> ''::text AND btrim(officer_contact) <> ''::text);
ALTER TABLE public.data_protection ADD CONSTRAINT data_protection_pkey PRIMARY KEY (id);
ALTER TABLE public.data_protection ADD CONSTRAINT data_protection_said_check CHECK (btrim(grounds) <> ''::text AND btrim(controller) <> ''::text AND btrim(source) <> ''::text);
ALTER TABLE public.data_share ADD CONSTRAINT data_share_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.data_share ADD CONSTRAINT data_share_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.data_share ADD CONSTRAINT data_share_carrier_id_recorded_by_id_fkey FOREIGN KEY (carrier_id, recorded_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.data_share ADD CONSTRAINT data_share_dates_check CHECK (to_day >= from_day AND revoked_on >= from_day);
ALTER TABLE public.data_share ADD CONSTRAINT data_share_pkey PRIMARY KEY (id);
ALTER TABLE public.data_share ADD CONSTRAINT data_share_purpose_check CHECK (purpose = ANY (ARRAY['PROPOSAL'::text, 'POOL'::text, 'TESTIMONY'::text]));
ALTER TABLE public.decision_code ADD CONSTRAINT decision_code_carrier_id_case_id_fkey FOREIGN KEY (carrier_id, case_id) REFERENCES penalty_case(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.decision_code ADD CONSTRAINT decision_code_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.decision_code ADD CONSTRAINT decision_code_hash_check CHECK (octet_length(code_hash) = 32);
ALTER TABLE public.decision_code ADD CONSTRAINT decision_code_life_check CHECK (expires_at > created_at);
ALTER TABLE public.decision_code ADD CONSTRAINT decision_code_pkey PRIMARY KEY (id);
ALTER TABLE public.decision_code ADD CONSTRAINT decision_code_tries_check CHECK (tries >= 0);
ALTER TABLE public.declaration_reminder ADD CONSTRAINT declaration_reminder_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.declaration_reminder ADD CONSTRAINT declaration_reminder_carrier_id_declarant_id_fkey FOREIGN KEY (carrier_id, declarant_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.declaration_reminder ADD CONSTRAINT declaration_reminder_month_check CHECK (EXTRACT(day FROM month) = 1::numeric);
ALTER TABLE public.declaration_reminder ADD CONSTRAINT declaration_reminder_pkey PRIMARY KEY (id);
ALTER TABLE public.declaration_reminder ADD CONSTRAINT declaration_reminder_rung_check CHECK (rung = ANY (ARRAY['FIRST'::text, 'TEXT'::text, 'SECOND'::text, 'CALL'::text, 'LETTER'::text, 'BUYER'::text, 'ANSWERED'::text]));
ALTER TABLE public.decp_import ADD CONSTRAINT decp_import_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.decp_import ADD CONSTRAINT decp_import_carrier_id_started_by_id_fkey FOREIGN KEY (carrier_id, started_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.decp_import ADD CONSTRAINT decp_import_pkey PRIMARY KEY (id);
ALTER TABLE public.decp_import_row ADD CONSTRAINT decp_import_row_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.decp_import_row ADD CONSTRAINT decp_import_row_carrier_id_import_id_fkey FOREIGN KEY (carrier_id, import_id) REFERENCES decp_import(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.decp_import_row ADD CONSTRAINT decp_import_row_pkey PRIMARY KEY (id);
ALTER TABLE public.decp_import_row ADD CONSTRAINT decp_import_row_raw_check CHECK (octet_length(raw::text) <= 131072);
ALTER TABLE public.document_seen ADD CONSTRAINT document_seen_carrier_id_placement_id_fkey FOREIGN KEY (carrier_id, placement_id) REFERENCES placement(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.document_seen ADD CONSTRAINT document_seen_carrier_id_seen_by_id_fkey FOREIGN KEY (carrier_id, seen_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.document_seen ADD CONSTRAINT document_seen_month_check CHECK (EXTRACT(day FROM month) = 1::numeric);
ALTER TABLE public.document_seen ADD CONSTRAINT document_seen_order_check CHECK (dated_on <= seen_on);
ALTER TABLE public.document_seen ADD CONSTRAINT document_seen_pkey PRIMARY KEY (id);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_carrier_id_decided_by_id_fkey FOREIGN KEY (carrier_id, decided_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_dates_check CHECK (valid_until >= effect_on);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_decision_check CHECK ((status <> ALL (ARRAY['VALIDATED'::eligibility_status, 'EXTENDED'::eligibility_status])) OR decided_on IS NOT NULL AND effect_on IS NOT NULL AND valid_until IS NOT NULL);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_extension_check CHECK (extended_months >= 0 AND (status <> 'EXTENDED'::eligibility_status OR extended_months > 0 AND extension_sealed IS NOT NULL)) NOT VALID;
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_pass_check CHECK ((pass_from IS NULL) = (pass_to IS NULL) AND (pass_to IS NULL OR pass_to >= pass_from));
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_pkey PRIMARY KEY (id);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_refusal_check CHECK (status <> 'REFUSED'::eligibility_status OR length(TRIM(BOTH FROM COALESCE(refusal_reason, ''::text))) > 0);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_regularisation_check CHECK (effect_on IS NULL OR effect_on >= decided_on OR length(TRIM(BOTH FROM COALESCE(regularisation_reason, ''::text))) > 0);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_revocation_check CHECK (status <> 'REVOKED'::eligibility_status OR length(TRIM(BOTH FROM COALESCE(revocation_reason, ''::text))) > 0);
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_sealed_extension_check CHECK (extension_reason IS NULL AND extension_motive IS NULL) NOT VALID;
ALTER TABLE public.eligibility_assessment ADD CONSTRAINT eligibility_assessment_suspensions_check CHECK (jsonb_typeof(pass_suspensions) = 'array'::text AND (pass_from IS NOT NULL OR pass_suspensions = '[]'::jsonb));
ALTER TABLE public.eligibility_criterion_seen ADD CONSTRAINT eligibility_criterion_seen_carrier_id_assessment_id_fkey FOREIGN KEY (carrier_id, assessment_id) REFERENCES eligibility_assessment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.eligibility_criterion_seen ADD CONSTRAINT eligibility_criterion_seen_pkey PRIMARY KEY (id);
ALTER TABLE public.eligibility_criterion_seen ADD CONSTRAINT eligibility_criterion_seen_sealed_check CHECK (code IS NULL AND sealed IS NOT NULL) NOT VALID;
ALTER TABLE public.eligibility_form ADD CONSTRAINT eligibility_form_carrier_id_assessment_id_fkey FOREIGN KEY (carrier_id, assessment_id) REFERENCES eligibility_assessment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.eligibility_form ADD CONSTRAINT eligibility_form_carrier_id_prescriber_id_fkey FOREIGN KEY (carrier_id, prescriber_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.eligibility_form ADD CONSTRAINT eligibility_form_pkey PRIMARY KEY (assessment_id);
ALTER TABLE public.eligibility_proof ADD CONSTRAINT eligibility_proof_carrier_id_criterion_id_fkey FOREIGN KEY (carrier_id, criterion_id) REFERENCES eligibility_criterion_seen(carrier_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE public.eligibility_proof ADD CONSTRAINT eligibility_proof_carrier_id_seen_by_id_fkey FOREIGN KEY (carrier_id, seen_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.eligibility_proof ADD CONSTRAINT eligibility_proof_dates_check CHECK (valid_until >= dated_on);
ALTER TABLE public.eligibility_proof ADD CONSTRAINT eligibility_proof_kind_check CHECK (kind = ANY (ARRAY['DOCUMENT_SEEN'::text, 'DOCUMENT_STORED'::text, 'API_CERTIFIED'::text, 'SELF_DECLARED'::text, 'PRESCRIBER_STATEMENT'::text]));
ALTER TABLE public.eligibility_proof ADD CONSTRAINT eligibility_proof_pkey PRIMARY KEY (criterion_id);
ALTER TABLE public.epci ADD CONSTRAINT epci_pkey PRIMARY KEY (code);
ALTER TABLE public.epci ADD CONSTRAINT epci_vintage_check CHECK (vintage >= 1943 AND vintage <= 2100);
ALTER TABLE public.expense ADD CONSTRAINT expense_amount_check CHECK (amount_cents > 0 AND eligible_cents >= 0 AND eligible_cents <= amount_cents);
ALTER TABLE public.expense ADD CONSTRAINT expense_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.expense ADD CONSTRAINT expense_dates_check CHECK (paid_on >= invoiced_on);
ALTER TABLE public.expense ADD CONSTRAINT expense_pkey PRIMARY KEY (id);
ALTER TABLE public.former_commune ADD CONSTRAINT former_commune_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.former_commune ADD CONSTRAINT former_commune_pkey PRIMARY KEY (code, name);
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_audience_check CHECK (audience = ANY (ARRAY['PUBLIC'::text, 'COPIL'::text, 'FUNDER_CONVENTION'::text, 'CONTROL'::text]));
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_carrier_id_frozen_by_id_fkey FOREIGN KEY (carrier_id, frozen_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_carrier_id_funder_id_fkey FOREIGN KEY (carrier_id, funder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_carrier_id_replaces_id_fkey FOREIGN KEY (carrier_id, replaces_id) REFERENCES frozen_report(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_dates_check CHECK (to_day >= from_day);
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_pkey PRIMARY KEY (id);
ALTER TABLE public.frozen_report ADD CONSTRAINT frozen_report_replaces_check CHECK (replaces_id <> id);
ALTER TABLE public.frozen_report_row ADD CONSTRAINT frozen_report_row_carrier_id_report_id_fkey FOREIGN KEY (carrier_id, report_id) REFERENCES frozen_report(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.frozen_report_row ADD CONSTRAINT frozen_report_row_pkey PRIMARY KEY (carrier_id, report_id, entry_id);
ALTER TABLE public.funding_plan ADD CONSTRAINT funding_plan_active_check CHECK (status = 'DRAFT'::funding_plan_status OR activated_on IS NOT NULL);
ALTER TABLE public.funding_plan ADD CONSTRAINT funding_plan_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.funding_plan ADD CONSTRAINT funding_plan_pkey PRIMARY KEY (id);
ALTER TABLE public.funding_plan ADD CONSTRAINT funding_plan_total_check CHECK (total_cents > 0);
ALTER TABLE public.funding_share ADD CONSTRAINT funding_share_bps_check CHECK (share_bps >= 0 AND share_bps <= 10000);
ALTER TABLE public.funding_share ADD CONSTRAINT funding_share_carrier_id_funder_id_fkey FOREIGN KEY (carrier_id, funder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.funding_share ADD CONSTRAINT funding_share_carrier_id_plan_id_fkey FOREIGN KEY (carrier_id, plan_id) REFERENCES funding_plan(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.funding_share ADD CONSTRAINT funding_share_nature_check CHECK (nature = ANY (ARRAY['EU'::text, 'STATE'::text, 'REGION'::text, 'DEPARTMENT'::text, 'EPCI'::text, 'PRIVATE'::text, 'OWN_FUNDS'::text]));
ALTER TABLE public.funding_share ADD CONSTRAINT funding_share_once EXCLUDE USING gist (carrier_id WITH =, plan_id WITH =, funder_id WITH =, daterange(from_day, to_day, '[]'::text) WITH &&);
ALTER TABLE public.funding_share ADD CONSTRAINT funding_share_pkey PRIMARY KEY (id);
ALTER TABLE public.history_import ADD CONSTRAINT history_import_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.history_import ADD CONSTRAINT history_import_carrier_id_started_by_id_fkey FOREIGN KEY (carrier_id, started_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.history_import ADD CONSTRAINT history_import_pkey PRIMARY KEY (id);
ALTER TABLE public.history_import_object ADD CONSTRAINT history_import_object_carrier_id_import_id_fkey FOREIGN KEY (carrier_id, import_id) REFERENCES history_import(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.history_import_object ADD CONSTRAINT history_import_object_pkey PRIMARY KEY (carrier_id, import_id, object_id);
ALTER TABLE public.history_mapping ADD CONSTRAINT history_mapping_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.history_mapping ADD CONSTRAINT history_mapping_pkey PRIMARY KEY (carrier_id);
ALTER TABLE public.hours_entry ADD CONSTRAINT hours_entry_carrier_id_month_id_fkey FOREIGN KEY (carrier_id, month_id) REFERENCES hours_month(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_entry ADD CONSTRAINT hours_entry_carrier_id_policy_id_fkey FOREIGN KEY (carrier_id, policy_id) REFERENCES policy_value(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_entry ADD CONSTRAINT hours_entry_carrier_id_reverses_id_fkey FOREIGN KEY (carrier_id, reverses_id) REFERENCES hours_entry(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_entry ADD CONSTRAINT hours_entry_correction_check CHECK (NOT correction OR length(TRIM(BOTH FROM COALESCE(reason, ''::text))) > 0);
ALTER TABLE public.hours_entry ADD CONSTRAINT hours_entry_counted_check CHECK (correction OR minutes >= 0 AND counted_minutes >= 0 AND counted_minutes <= minutes OR minutes < 0 AND counted_minutes >= minutes AND counted_minutes <= 0 AND reverses_id IS NOT NULL);
ALTER TABLE public.hours_entry ADD CONSTRAINT hours_entry_pkey PRIMARY KEY (id);
ALTER TABLE public.hours_month ADD CONSTRAINT hours_month_carrier_id_placement_id_fkey FOREIGN KEY (carrier_id, placement_id) REFERENCES placement(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_month ADD CONSTRAINT hours_month_carrier_id_validated_by_id_fkey FOREIGN KEY (carrier_id, validated_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_month ADD CONSTRAINT hours_month_first_day_check CHECK (EXTRACT(day FROM month) = 1::numeric);
ALTER TABLE public.hours_month ADD CONSTRAINT hours_month_pkey PRIMARY KEY (id);
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_agreement_id_fkey FOREIGN KEY (carrier_id, agreement_id) REFERENCES pooling_agreement(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_created_by_id_fkey FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_month_id_fkey FOREIGN KEY (carrier_id, month_id) REFERENCES hours_month(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_reverses_id_fkey FOREIGN KEY (carrier_id, reverses_id) REFERENCES hours_transfer(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_to_commitment_id_fkey FOREIGN KEY (carrier_id, to_commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_minutes_check CHECK (minutes > 0 AND reverses_id IS NULL OR minutes < 0 AND reverses_id IS NOT NULL AND length(TRIM(BOTH FROM COALESCE(reason, ''::text))) > 0);
ALTER TABLE public.hours_transfer ADD CONSTRAINT hours_transfer_pkey PRIMARY KEY (id);
ALTER TABLE public.idempotency_key ADD CONSTRAINT idempotency_key_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor_id, key);
ALTER TABLE public.immersion ADD CONSTRAINT immersion_agreed_check CHECK ((status = ANY (ARRAY['ASKED'::immersion_status, 'DROPPED'::immersion_status])) OR agreed_on <= starts_on AND agreed_on IS NOT NULL);
ALTER TABLE public.immersion ADD CONSTRAINT immersion_carrier_id_host_id_fkey FOREIGN KEY (carrier_id, host_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.immersion ADD CONSTRAINT immersion_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.immersion ADD CONSTRAINT immersion_once EXCLUDE USING gist (carrier_id WITH =, participant_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE (status <> 'DROPPED'::immersion_status);
ALTER TABLE public.immersion ADD CONSTRAINT immersion_order_check CHECK (ends_on >= starts_on);
ALTER TABLE public.immersion ADD CONSTRAINT immersion_pkey PRIMARY KEY (id);
ALTER TABLE public.immersion ADD CONSTRAINT immersion_result_check CHECK ((result IS NOT NULL) = (status = 'DONE'::immersion_status));
ALTER TABLE public.immersion ADD CONSTRAINT immersion_result_kind_check CHECK (result = ANY (ARRAY['HIRE_FOLLOWS'::text, 'TRADE_SUITS'::text, 'ANOTHER_TRADE'::text]));
ALTER TABLE public.immersion ADD CONSTRAINT immersion_rome_code_fkey FOREIGN KEY (rome_code) REFERENCES rome_trade(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.journal_entry ADD CONSTRAINT journal_entry_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.journal_entry ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE public.known_person ADD CONSTRAINT known_person_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.known_person ADD CONSTRAINT known_person_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.known_person ADD CONSTRAINT known_person_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.known_person ADD CONSTRAINT known_person_pkey PRIMARY KEY (id);
ALTER TABLE public.lot ADD CONSTRAINT lot_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.lot ADD CONSTRAINT lot_consortium_type_check CHECK (consortium_type = ANY (ARRAY['NONE'::text, 'JOINT'::text, 'JOINT_SOLIDARY_LEAD'::text, 'SOLIDARY'::text]));
ALTER TABLE public.lot ADD CONSTRAINT lot_dates_check CHECK (planned_end_on >= service_order_on);
ALTER TABLE public.lot ADD CONSTRAINT lot_pkey PRIMARY KEY (id);
ALTER TABLE public.lot_holder ADD CONSTRAINT lot_holder_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.lot_holder ADD CONSTRAINT lot_holder_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.lot_holder ADD CONSTRAINT lot_holder_pkey PRIMARY KEY (carrier_id, lot_id, organisation_id);
ALTER TABLE public.lot_holder ADD CONSTRAINT lot_holder_share_check CHECK (share_bps >= 1 AND share_bps <= 10000);
ALTER TABLE public.lot_pause ADD CONSTRAINT lot_pause_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.lot_pause ADD CONSTRAINT lot_pause_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.lot_pause ADD CONSTRAINT lot_pause_dates_check CHECK (to_day >= from_day);
ALTER TABLE public.lot_pause ADD CONSTRAINT lot_pause_pkey PRIMARY KEY (id);
ALTER TABLE public.meeting ADD CONSTRAINT meeting_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.meeting ADD CONSTRAINT meeting_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.meeting ADD CONSTRAINT meeting_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.meeting ADD CONSTRAINT meeting_kind_check CHECK (kind = ANY (ARRAY['INFORMATION'::text, 'JOB_DATING'::text, 'SITE_VISIT'::text, 'STEERING'::text]));
ALTER TABLE public.meeting ADD CONSTRAINT meeting_pkey PRIMARY KEY (id);
ALTER TABLE public.meeting ADD CONSTRAINT meeting_places_check CHECK (places > 0);
ALTER TABLE public.meeting ADD CONSTRAINT meeting_times_check CHECK (ends_at > starts_at);
ALTER TABLE public.meeting_attendance ADD CONSTRAINT meeting_attendance_carrier_id_meeting_id_fkey FOREIGN KEY (carrier_id, meeting_id) REFERENCES meeting(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.meeting_attendance ADD CONSTRAINT meeting_attendance_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.meeting_attendance ADD CONSTRAINT meeting_attendance_pkey PRIMARY KEY (carrier_id, meeting_id, participant_id);
ALTER TABLE public.message ADD CONSTRAINT message_about_check CHECK ((about_kind IS NULL) = (about_id IS NULL));
ALTER TABLE public.message ADD CONSTRAINT message_by_hand_check CHECK ((status <> 'CALL_TASK'::message_status OR channel = 'CALL'::message_channel) AND (status <> 'LETTER_TASK'::message_status OR channel = 'LETTER'::message_channel));
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_alert_id_fkey FOREIGN KEY (carrier_id, alert_id) REFERENCES alert_subscription(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_instead_of_id_fkey FOREIGN KEY (carrier_id, instead_of_id) REFERENCES message(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_staff_user_id_fkey FOREIGN KEY (carrier_id, staff_user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_carrier_id_work_request_id_fkey FOREIGN KEY (carrier_id, work_request_id) REFERENCES work_request(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message ADD CONSTRAINT message_delivered_check CHECK ((status = 'DELIVERED'::message_status) = (delivered_at IS NOT NULL));
ALTER TABLE public.message ADD CONSTRAINT message_failure_check CHECK ((status = 'FAILED'::message_status) = (failure IS NOT NULL));
ALTER TABLE public.message ADD CONSTRAINT message_instead_check CHECK (instead_of_id <> id);
ALTER TABLE public.message ADD CONSTRAINT message_pkey PRIMARY KEY (id);
ALTER TABLE public.message ADD CONSTRAINT message_recipient_check CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id, staff_user_id, alert_id) = 1);
ALTER TABLE public.message ADD CONSTRAINT message_sent_check CHECK (((status <> ALL (ARRAY['SENT'::message_status, 'DELIVERED'::message_status])) OR sent_at IS NOT NULL) AND ((status = ANY (ARRAY['SENT'::message_status, 'DELIVERED'::message_status, 'FAILED'::message_status])) OR sent_at IS NULL));
ALTER TABLE public.message ADD CONSTRAINT message_settled_check CHECK (status <> 'SETTLED'::message_status OR (channel = ANY (ARRAY['CALL'::message_channel, 'LETTER'::message_channel])));
ALTER TABLE public.message ADD CONSTRAINT message_tries_check CHECK (tries >= 0);
ALTER TABLE public.message_content ADD CONSTRAINT message_content_carrier_id_message_id_fkey FOREIGN KEY (carrier_id, message_id) REFERENCES message(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message_content ADD CONSTRAINT message_content_pkey PRIMARY KEY (message_id);
ALTER TABLE public.message_template ADD CONSTRAINT message_template_body_check CHECK (length(TRIM(BOTH FROM body)) > 0);
ALTER TABLE public.message_template ADD CONSTRAINT message_template_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.message_template ADD CONSTRAINT message_template_language_check CHECK (language = ANY (ARRAY['fr'::text, 'simple'::text, 'en'::text]));
ALTER TABLE public.message_template ADD CONSTRAINT message_template_pkey PRIMARY KEY (carrier_id, purpose, channel, language);
ALTER TABLE public.mission_letter ADD CONSTRAINT mission_letter_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.mission_letter ADD CONSTRAINT mission_letter_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.mission_letter ADD CONSTRAINT mission_letter_once EXCLUDE USING gist (carrier_id WITH =, programme_id WITH =, user_id WITH =, daterange(from_day, to_day, '[]'::text) WITH &&);
ALTER TABLE public.mission_letter ADD CONSTRAINT mission_letter_pkey PRIMARY KEY (id);
ALTER TABLE public.mission_letter ADD CONSTRAINT mission_letter_share_check CHECK (share_bps >= 1 AND share_bps <= 10000);
ALTER TABLE public.mountain_passage ADD CONSTRAINT mountain_passage_joins CHECK (cardinality(epci_codes) >= 2);
ALTER TABLE public.mountain_passage ADD CONSTRAINT mountain_passage_pkey PRIMARY KEY (id);
ALTER TABLE public.naf_code ADD CONSTRAINT naf_code_check CHECK (code ~ '^[0-9]{2}([.][0-9]{1,2}[A-Z]?)?$'::text);
ALTER TABLE public.naf_code ADD CONSTRAINT naf_code_pkey PRIMARY KEY (code);
ALTER TABLE public.news_promise ADD CONSTRAINT news_promise_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.news_promise ADD CONSTRAINT news_promise_check CHECK (said_on <= news_by);
ALTER TABLE public.news_promise ADD CONSTRAINT news_promise_pkey PRIMARY KEY (about_id, said_on);
ALTER TABLE public.obligation_line ADD CONSTRAINT obligation_line_carrier_id_clause_version_id_fkey FOREIGN KEY (carrier_id, clause_version_id) REFERENCES clause_version(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.obligation_line ADD CONSTRAINT obligation_line_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.obligation_line ADD CONSTRAINT obligation_line_pkey PRIMARY KEY (id);
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_carrier_id_employer_id_fkey FOREIGN KEY (carrier_id, employer_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_context_check CHECK (status = 'DRAFT'::opportunity_status OR length(TRIM(BOTH FROM context)) > 0);
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_dates_check CHECK (ends_on >= starts_on);
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_pkey PRIMARY KEY (id);
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_places_check CHECK (places >= 1 AND places <= 99);
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_rome_code_fkey FOREIGN KEY (rome_code) REFERENCES rome_trade(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_shift_check CHECK ((shift_starts_at IS NULL) = (shift_ends_at IS NULL) AND shift_starts_at >= 0 AND shift_starts_at <= 1439 AND shift_ends_at > shift_starts_at AND shift_ends_at <= (shift_starts_at + 1440));
ALTER TABLE public.opportunity ADD CONSTRAINT opportunity_weekly_check CHECK (weekly_minutes >= 1 AND weekly_minutes <= 2880);
ALTER TABLE public.opportunity_wording ADD CONSTRAINT opportunity_wording_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.opportunity_wording ADD CONSTRAINT opportunity_wording_language_check CHECK (language = ANY (ARRAY['simple'::text, 'en'::text]));
ALTER TABLE public.opportunity_wording ADD CONSTRAINT opportunity_wording_pkey PRIMARY KEY (carrier_id, opportunity_id, language);
ALTER TABLE public.organisation ADD CONSTRAINT organisation_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.organisation ADD CONSTRAINT organisation_carrier_id_merged_into_id_fkey FOREIGN KEY (carrier_id, merged_into_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.organisation ADD CONSTRAINT organisation_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.organisation ADD CONSTRAINT organisation_merged_check CHECK (merged_into_id <> id);
ALTER TABLE public.organisation ADD CONSTRAINT organisation_naf_code_fkey FOREIGN KEY (naf_code) REFERENCES naf_code(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.organisation ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE public.organisation_merge ADD CONSTRAINT organisation_merge_carrier_id_kept_id_fkey FOREIGN KEY (carrier_id, kept_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.organisation_merge ADD CONSTRAINT organisation_merge_carrier_id_merged_by_id_fkey FOREIGN KEY (carrier_id, merged_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.organisation_merge ADD CONSTRAINT organisation_merge_carrier_id_merged_id_fkey FOREIGN KEY (carrier_id, merged_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.organisation_merge ADD CONSTRAINT organisation_merge_check CHECK (kept_id <> merged_id);
ALTER TABLE public.organisation_merge ADD CONSTRAINT organisation_merge_pkey PRIMARY KEY (id);
ALTER TABLE public.outbox_event ADD CONSTRAINT outbox_event_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.outbox_event ADD CONSTRAINT outbox_event_pkey PRIMARY KEY (id);
ALTER TABLE public.outbox_event ADD CONSTRAINT outbox_event_tries_check CHECK (tries >= 0);
ALTER TABLE public.outcome ADD CONSTRAINT outcome_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.outcome ADD CONSTRAINT outcome_carrier_id_placement_id_fkey FOREIGN KEY (carrier_id, placement_id) REFERENCES placement(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.outcome ADD CONSTRAINT outcome_milestone_check CHECK (milestone = ANY (ARRAY['EXIT'::text, 'MONTHS_3'::text, 'MONTHS_6'::text, 'MONTHS_12'::text]));
ALTER TABLE public.outcome ADD CONSTRAINT outcome_pkey PRIMARY KEY (id);
ALTER TABLE public.outcome ADD CONSTRAINT outcome_situation_check CHECK (situation = ANY (ARRAY['CDI_SAME_COMPANY'::text, 'CDI_OTHER_COMPANY'::text, 'CDD_GE_6M'::text, 'PUBLIC_SERVICE_JOB'::text, 'SELF_EMPLOYED'::text, 'CDD_LT_6M'::text, 'INTERIM'::text, 'SIAE_CONTRACT'::text, 'ALTERNANCE'::text, 'TRAINING_QUALIFYING'::text, 'TRAINING_OTHER'::text, 'STILL_IN_CLAUSE'::text, 'JOB_SEEKING'::text, 'SICK_OR_MATERNITY'::text, 'MOVED'::text, 'RETIRED'::text, 'DETAINED'::text, 'DECEASED'::text, 'UNKNOWN'::text]));
ALTER TABLE public.outcome ADD CONSTRAINT outcome_source_check CHECK (source = ANY (ARRAY['PERSON'::text, 'COMPANY'::text, 'ADVISER'::text, 'FACILITATOR'::text]));
ALTER TABLE public.participant ADD CONSTRAINT participant_anonymised_check CHECK (NOT anonymised OR prescriber_id IS NULL AND qualification IS NULL AND mobility IS NULL AND trades = '{}'::text[] AND contact_channel = 'CALL'::text AND retention_notice_on IS NULL AND objected_on IS NULL AND last_activity_on = date_trunc('month'::text, last_activity_on::timestamp with time zone) AND created_at = (date_trunc('month'::text, (created_at AT TIME ZONE 'UTC'::text)) AT TIME ZONE 'UTC'::text));
ALTER TABLE public.participant ADD CONSTRAINT participant_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.participant ADD CONSTRAINT participant_carrier_id_merged_into_id_fkey FOREIGN KEY (carrier_id, merged_into_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.participant ADD CONSTRAINT participant_carrier_id_prescriber_id_fkey FOREIGN KEY (carrier_id, prescriber_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.participant ADD CONSTRAINT participant_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.participant ADD CONSTRAINT participant_merged_check CHECK (merged_into_id <> id);
ALTER TABLE public.participant ADD CONSTRAINT participant_merged_kept_check CHECK (merged_into_id IS NULL OR NOT anonymised);
ALTER TABLE public.participant ADD CONSTRAINT participant_pkey PRIMARY KEY (id);
ALTER TABLE public.participant_identity ADD CONSTRAINT participant_identity_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.participant_identity ADD CONSTRAINT participant_identity_language_check CHECK (language = ANY (ARRAY['fr'::text, 'simple'::text, 'en'::text]));
ALTER TABLE public.participant_identity ADD CONSTRAINT participant_identity_pkey PRIMARY KEY (participant_id);
ALTER TABLE public.participant_merge ADD CONSTRAINT participant_merge_carrier_id_kept_id_fkey FOREIGN KEY (carrier_id, kept_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE public.participant_merge ADD CONSTRAINT participant_merge_carrier_id_merged_by_id_fkey FOREIGN KEY (carrier_id, merged_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.participant_merge ADD CONSTRAINT participant_merge_carrier_id_merged_id_fkey FOREIGN KEY (carrier_id, merged_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE public.participant_merge ADD CONSTRAINT participant_merge_check CHECK (kept_id <> merged_id);
ALTER TABLE public.participant_merge ADD CONSTRAINT participant_merge_pkey PRIMARY KEY (id);
ALTER TABLE public.participant_read ADD CONSTRAINT participant_read_pkey PRIMARY KEY (id, at);
ALTER TABLE public.partner_client ADD CONSTRAINT partner_client_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.partner_client ADD CONSTRAINT partner_client_pkey PRIMARY KEY (id);
ALTER TABLE public.partner_points ADD CONSTRAINT partner_points_carrier_id_client_id_fkey FOREIGN KEY (carrier_id, client_id) REFERENCES partner_client(carrier_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE public.partner_points ADD CONSTRAINT partner_points_check CHECK (points >= 0::double precision);
ALTER TABLE public.partner_points ADD CONSTRAINT partner_points_pkey PRIMARY KEY (client_id);
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_access_check CHECK ((kind = 'ACCESS'::partner_token_kind) = (secret_id IS NOT NULL));
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_carrier_id_client_id_fkey FOREIGN KEY (carrier_id, client_id) REFERENCES partner_client(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_carrier_id_created_by_id_fkey FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_life_check CHECK (created_by_id IS NULL OR expires_at <= (created_at + '366 days'::interval));
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_pkey PRIMARY KEY (token_hash);
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_scopes_check CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['opportunities:read'::text, 'referrals:read'::text, 'referrals:write'::text, 'persons:read.own'::text]);
ALTER TABLE public.partner_token ADD CONSTRAINT partner_token_secret_fkey FOREIGN KEY (carrier_id, secret_id) REFERENCES partner_token(carrier_id, id);
ALTER TABLE public.passage_closure ADD CONSTRAINT passage_closure_dates CHECK (closed_to >= closed_from);
ALTER TABLE public.passage_closure ADD CONSTRAINT passage_closure_once EXCLUDE USING gist (passage_id WITH =, daterange(closed_from, closed_to, '[]'::text) WITH &&);
ALTER TABLE public.passage_closure ADD CONSTRAINT passage_closure_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES mountain_passage(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.passage_closure ADD CONSTRAINT passage_closure_pkey PRIMARY KEY (passage_id, closed_from);
ALTER TABLE public.payment_claim ADD CONSTRAINT payment_claim_amounts_check CHECK (requested_cents >= 0 AND requested_cents <= presented_cents);
ALTER TABLE public.payment_claim ADD CONSTRAINT payment_claim_carrier_id_filed_by_id_fkey FOREIGN KEY (carrier_id, filed_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.payment_claim ADD CONSTRAINT payment_claim_carrier_id_funder_id_fkey FOREIGN KEY (carrier_id, funder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.payment_claim ADD CONSTRAINT payment_claim_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.payment_claim ADD CONSTRAINT payment_claim_pkey PRIMARY KEY (id);
ALTER TABLE public.penalty_case ADD CONSTRAINT penalty_case_amount_check CHECK (decided_cents >= 0 AND decided_cents <= proposed_cents);
ALTER TABLE public.penalty_case ADD CONSTRAINT penalty_case_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.penalty_case ADD CONSTRAINT penalty_case_decision_check CHECK ((status <> ALL (ARRAY['DECIDED_APPLIED'::penalty_case_status, 'DECIDED_REDUCED'::penalty_case_status, 'DECIDED_WAIVED'::penalty_case_status])) OR decided_cents IS NOT NULL AND length(TRIM(BOTH FROM COALESCE(motive, ''::text))) > 0);
ALTER TABLE public.penalty_case ADD CONSTRAINT penalty_case_facts_check CHECK (missing_minutes >= 0 AND late_document_days >= 0 AND missed_meetings >= 0 AND candidates_proposed >= 0);
ALTER TABLE public.penalty_case ADD CONSTRAINT penalty_case_pkey PRIMARY KEY (id);
ALTER TABLE public.penalty_step ADD CONSTRAINT penalty_step_buyer_check CHECK ((status <> ALL (ARRAY['NOTICE_SENT'::penalty_case_status, 'DECIDED_APPLIED'::penalty_case_status, 'DECIDED_REDUCED'::penalty_case_status, 'DECIDED_WAIVED'::penalty_case_status])) OR actor_kind = 'BUYER'::text);
ALTER TABLE public.penalty_step ADD CONSTRAINT penalty_step_carrier_id_case_id_fkey FOREIGN KEY (carrier_id, case_id) REFERENCES penalty_case(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.penalty_step ADD CONSTRAINT penalty_step_pkey PRIMARY KEY (id);
ALTER TABLE public.pick_up_point ADD CONSTRAINT pick_up_point_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.pick_up_point ADD CONSTRAINT pick_up_point_check CHECK (at >= 0 AND at <= 1439 AND place <> ''::text);
ALTER TABLE public.pick_up_point ADD CONSTRAINT pick_up_point_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.pick_up_point ADD CONSTRAINT pick_up_point_pkey PRIMARY KEY (id);
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_assessment_id_fkey FOREIGN KEY (carrier_id, assessment_id) REFERENCES eligibility_assessment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_declarant_id_fkey FOREIGN KEY (carrier_id, declarant_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_employer_id_fkey FOREIGN KEY (carrier_id, employer_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_carrier_id_referral_id_fkey FOREIGN KEY (carrier_id, referral_id) REFERENCES referral(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_dates_check CHECK (ends_on >= starts_on);
ALTER TABLE public.placement ADD CONSTRAINT placement_no_overlap EXCLUDE USING gist (carrier_id WITH =, participant_id WITH =, commitment_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE (status <> 'CANCELLED'::placement_status);
ALTER TABLE public.placement ADD CONSTRAINT placement_pkey PRIMARY KEY (id);
ALTER TABLE public.placement ADD CONSTRAINT placement_rome_code_fkey FOREIGN KEY (rome_code) REFERENCES rome_trade(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.placement ADD CONSTRAINT placement_weekly_check CHECK (weekly_minutes >= 1 AND weekly_minutes <= 2880);
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_amount_check CHECK (amount_cents >= 0);
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_carrier_id_buyer_id_fkey FOREIGN KEY (carrier_id, buyer_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_category_check CHECK (category = ANY (ARRAY['WORKS'::text, 'SUPPLIES'::text, 'SERVICES'::text, 'CONCESSION'::text]));
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_duration_check CHECK (duration_months >= 1 AND duration_months <= 600);
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_kept_check CHECK ((status = 'KEPT'::text) = (contract_id IS NOT NULL));
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_pkey PRIMARY KEY (id);
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_reason_check CHECK ((status = 'SET_ASIDE'::text) = (COALESCE(length(TRIM(BOTH FROM set_aside_reason)), 0) >= 3));
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_status_check CHECK (status = ANY (ARRAY['PLANNED'::text, 'SET_ASIDE'::text, 'KEPT'::text]));
ALTER TABLE public.planned_purchase ADD CONSTRAINT planned_purchase_subject_check CHECK (length(TRIM(BOTH FROM subject)) >= 3);
ALTER TABLE public.policy_value ADD CONSTRAINT policy_value_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.policy_value ADD CONSTRAINT policy_value_dates_check CHECK (to_day >= from_day);
ALTER TABLE public.policy_value ADD CONSTRAINT policy_value_once EXCLUDE USING gist (carrier_id WITH =, kind WITH =, COALESCE(scope_id, ''::text) WITH =, daterange(from_day, to_day, '[]'::text) WITH &&) WHERE (withdrawn_on IS NULL);
ALTER TABLE public.policy_value ADD CONSTRAINT policy_value_pkey PRIMARY KEY (id);
ALTER TABLE public.policy_value ADD CONSTRAINT policy_value_scope_check CHECK ((scope_kind IS NULL) = (scope_id IS NULL) AND (scope_kind = ANY (ARRAY['TERRITORY'::text, 'PROGRAMME'::text, 'BUYER'::text, 'CONTRACT'::text])));
ALTER TABLE public.policy_value ADD CONSTRAINT policy_value_source_check CHECK (length(TRIM(BOTH FROM source)) > 0);
ALTER TABLE public.pooling_agreement ADD CONSTRAINT pooling_agreement_carrier_id_company_id_fkey FOREIGN KEY (carrier_id, company_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.pooling_agreement ADD CONSTRAINT pooling_agreement_ceiling_check CHECK (ceiling_minutes > 0);
ALTER TABLE public.pooling_agreement ADD CONSTRAINT pooling_agreement_dates_check CHECK (to_day >= from_day);
ALTER TABLE public.pooling_agreement ADD CONSTRAINT pooling_agreement_dropped_check CHECK (dropped_on IS NULL OR signed_on IS NULL);
ALTER TABLE public.pooling_agreement ADD CONSTRAINT pooling_agreement_pkey PRIMARY KEY (id);
ALTER TABLE public.pooling_commitment ADD CONSTRAINT pooling_commitment_carrier_id_agreement_id_fkey FOREIGN KEY (carrier_id, agreement_id) REFERENCES pooling_agreement(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.pooling_commitment ADD CONSTRAINT pooling_commitment_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.pooling_commitment ADD CONSTRAINT pooling_commitment_pkey PRIMARY KEY (carrier_id, agreement_id, commitment_id);
ALTER TABLE public.postponement_request ADD CONSTRAINT postponement_request_answer_check CHECK ((status = ANY (ARRAY['ACCEPTED'::text, 'DECLINED'::text])) = (answered_on IS NOT NULL));
ALTER TABLE public.postponement_request ADD CONSTRAINT postponement_request_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.postponement_request ADD CONSTRAINT postponement_request_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.postponement_request ADD CONSTRAINT postponement_request_dates_check CHECK (new_end_on > new_start_on);
ALTER TABLE public.postponement_request ADD CONSTRAINT postponement_request_pkey PRIMARY KEY (id);
ALTER TABLE public.postponement_request ADD CONSTRAINT postponement_request_status_check CHECK (status = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'TAKEN_BACK'::text]));
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_amount_check CHECK (amount_cents IS NULL OR amount_cents >= 0);
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_buyer_category_check CHECK (buyer_category = ANY (ARRAY['CENTRAL'::text, 'LOCAL'::text, 'CONTRACTING_ENTITY'::text, 'PRIVATE'::text]));
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_carrier_id_buyer_id_fkey FOREIGN KEY (carrier_id, buyer_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_carrier_id_framework_id_fkey FOREIGN KEY (carrier_id, framework_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_category_check CHECK (category = ANY (ARRAY['WORKS'::text, 'SUPPLIES'::text, 'SERVICES'::text, 'CONCESSION'::text]));
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_derogation_check CHECK (derogation_reason IS NULL OR length(TRIM(BOTH FROM COALESCE(derogation_justification, ''::text))) > 0);
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_framework_check CHECK (framework_id <> id);
ALTER TABLE public.procurement_contract ADD CONSTRAINT procurement_contract_pkey PRIMARY KEY (id);
ALTER TABLE public.programme ADD CONSTRAINT programme_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.programme ADD CONSTRAINT programme_dates_check CHECK (to_day >= from_day);
ALTER TABLE public.programme ADD CONSTRAINT programme_pkey PRIMARY KEY (id);
ALTER TABLE public.public_submission ADD CONSTRAINT public_submission_pkey PRIMARY KEY (key, window_start);
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_amount_check CHECK (amount_cents >= 0);
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_carrier_id_funder_id_fkey FOREIGN KEY (carrier_id, funder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_emblem_check CHECK (emblem = ANY (ARRAY['EU'::text, 'FRANCE'::text, 'NONE'::text]));
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_link_check CHECK (link ~~ 'https://%'::text);
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_logo_check CHECK ((logo IS NULL) = (logo_width IS NULL) AND (logo IS NULL) = (logo_height IS NULL) AND SUBSTRING(logo FROM 1 FOR 8) = '\x89504e470d0a1a0a'::bytea AND octet_length(logo) <= 300000 AND logo_width >= 1 AND logo_width <= 1200 AND logo_height >= 1 AND logo_height <= 1200);
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_pkey PRIMARY KEY (id);
ALTER TABLE public.publicity_block ADD CONSTRAINT publicity_block_sentence_check CHECK (length(TRIM(BOTH FROM sentence)) > 0);
ALTER TABLE public.purchase_order ADD CONSTRAINT purchase_order_amount_check CHECK (
CASE
    WHEN cancels_id IS NULL THEN amount_cents > 0 AND delta_minutes >= 0
    ELSE amount_cents < 0 AND delta_minutes <= 0
END);
ALTER TABLE public.purchase_order ADD CONSTRAINT purchase_order_carrier_id_cancels_id_fkey FOREIGN KEY (carrier_id, cancels_id) REFERENCES purchase_order(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.purchase_order ADD CONSTRAINT purchase_order_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.purchase_order ADD CONSTRAINT purchase_order_pkey PRIMARY KEY (id);
ALTER TABLE public.purchase_order ADD CONSTRAINT purchase_order_reason_check CHECK ((cancels_id IS NULL) = (reason IS NULL));
ALTER TABLE public.read_alarm ADD CONSTRAINT read_alarm_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.read_alarm ADD CONSTRAINT read_alarm_carrier_id_released_by_id_fkey FOREIGN KEY (carrier_id, released_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.read_alarm ADD CONSTRAINT read_alarm_kind_check CHECK (kind = ANY (ARRAY['TOO_MANY'::text, 'UNLIKE_USUAL'::text]));
ALTER TABLE public.read_alarm ADD CONSTRAINT read_alarm_pkey PRIMARY KEY (id);
ALTER TABLE public.read_alarm ADD CONSTRAINT read_alarm_release_check CHECK ((released_at IS NULL) = (release_reason IS NULL) AND length(TRIM(BOTH FROM COALESCE(release_reason, 'x'::text))) > 0);
ALTER TABLE public.referral ADD CONSTRAINT referral_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.referral ADD CONSTRAINT referral_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.referral ADD CONSTRAINT referral_carrier_id_partner_client_id_fkey FOREIGN KEY (carrier_id, partner_client_id) REFERENCES partner_client(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.referral ADD CONSTRAINT referral_pkey PRIMARY KEY (id);
ALTER TABLE public.rome_appellation ADD CONSTRAINT rome_appellation_check CHECK (code ~ '^[0-9]+$'::text);
ALTER TABLE public.rome_appellation ADD CONSTRAINT rome_appellation_pkey PRIMARY KEY (code);
ALTER TABLE public.rome_appellation ADD CONSTRAINT rome_appellation_rome_code_fkey FOREIGN KEY (rome_code) REFERENCES rome_trade(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.rome_trade ADD CONSTRAINT rome_trade_pkey PRIMARY KEY (code);
ALTER TABLE public.service_settings ADD CONSTRAINT service_settings_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.service_settings ADD CONSTRAINT service_settings_pkey PRIMARY KEY (carrier_id);
ALTER TABLE public.service_settings ADD CONSTRAINT service_settings_weekdays_check CHECK (cardinality(weekdays) >= 1 AND cardinality(weekdays) <= 7 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE public.sign_in_attempt ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id);
ALTER TABLE public.staff_absence ADD CONSTRAINT staff_absence_carrier_id_deputy_id_fkey FOREIGN KEY (carrier_id, deputy_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_absence ADD CONSTRAINT staff_absence_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_absence ADD CONSTRAINT staff_absence_days_check CHECK (from_day <= to_day);
ALTER TABLE public.staff_absence ADD CONSTRAINT staff_absence_deputy_check CHECK (deputy_id <> user_id);
ALTER TABLE public.staff_absence ADD CONSTRAINT staff_absence_overlap EXCLUDE USING gist (user_id WITH =, daterange(from_day, to_day, '[]'::text) WITH &&);
ALTER TABLE public.staff_absence ADD CONSTRAINT staff_absence_pkey PRIMARY KEY (id);
ALTER TABLE public.staff_cost_rule ADD CONSTRAINT staff_cost_rule_carrier_id_funder_id_fkey FOREIGN KEY (carrier_id, funder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_cost_rule ADD CONSTRAINT staff_cost_rule_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_cost_rule ADD CONSTRAINT staff_cost_rule_method_check CHECK (method = ANY (ARRAY['TIME_SHEETS'::text, 'FIXED_SHARE'::text, 'UNIT_COST'::text, 'FLAT_RATE'::text]));
ALTER TABLE public.staff_cost_rule ADD CONSTRAINT staff_cost_rule_once EXCLUDE USING gist (carrier_id WITH =, programme_id WITH =, funder_id WITH =, daterange(from_day, to_day, '[]'::text) WITH &&);
ALTER TABLE public.staff_cost_rule ADD CONSTRAINT staff_cost_rule_pkey PRIMARY KEY (id);
ALTER TABLE public.staff_cost_rule ADD CONSTRAINT staff_cost_rule_values_check CHECK (share_bps >= 0 AND share_bps <= 10000 AND unit_cost_cents >= 0);
ALTER TABLE public.staff_month ADD CONSTRAINT staff_month_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_month ADD CONSTRAINT staff_month_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_month ADD CONSTRAINT staff_month_cost_check CHECK (cost_cents >= 0);
ALTER TABLE public.staff_month ADD CONSTRAINT staff_month_month_check CHECK (EXTRACT(day FROM month) = 1::numeric);
ALTER TABLE public.staff_month ADD CONSTRAINT staff_month_pkey PRIMARY KEY (id);
ALTER TABLE public.staff_recovery_code ADD CONSTRAINT staff_recovery_code_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_recovery_code ADD CONSTRAINT staff_recovery_code_hash_check CHECK (octet_length(code_hash) = 32);
ALTER TABLE public.staff_recovery_code ADD CONSTRAINT staff_recovery_code_pkey PRIMARY KEY (id);
ALTER TABLE public.staff_session ADD CONSTRAINT staff_session_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_session ADD CONSTRAINT staff_session_pkey PRIMARY KEY (token_hash);
ALTER TABLE public.staff_user ADD CONSTRAINT staff_user_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_user ADD CONSTRAINT staff_user_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staff_user ADD CONSTRAINT staff_user_pkey PRIMARY KEY (id);
ALTER TABLE public.staff_user ADD CONSTRAINT staff_user_reader_check CHECK ((kind::text = ANY (ARRAY['FUNDER_READER'::text, 'ELECTED_OFFICIAL'::text])) = (organisation_id IS NOT NULL));
ALTER TABLE public.staff_user ADD CONSTRAINT staff_user_totp_check CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);
ALTER TABLE public.staffing_offer ADD CONSTRAINT staffing_offer_answer_check CHECK ((status <> ALL (ARRAY['ANSWERED'::staffing_offer_status, 'DECLINED'::staffing_offer_status])) OR answered_on IS NOT NULL);
ALTER TABLE public.staffing_offer ADD CONSTRAINT staffing_offer_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staffing_offer ADD CONSTRAINT staffing_offer_carrier_id_request_id_fkey FOREIGN KEY (carrier_id, request_id) REFERENCES staffing_request(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staffing_offer ADD CONSTRAINT staffing_offer_dates_check CHECK (answered_on >= asked_on);
ALTER TABLE public.staffing_offer ADD CONSTRAINT staffing_offer_people_check CHECK (people >= 0 AND (status <> 'CHOSEN'::staffing_offer_status OR people > 0));
ALTER TABLE public.staffing_offer ADD CONSTRAINT staffing_offer_pkey PRIMARY KEY (id);
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_dates_check CHECK (ends_on >= starts_on);
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_hours_check CHECK (weekly_minutes >= 60 AND weekly_minutes <= 2880);
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_pkey PRIMARY KEY (id);
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_places_check CHECK (places > 0);
ALTER TABLE public.staffing_request ADD CONSTRAINT staffing_request_rome_code_fkey FOREIGN KEY (rome_code) REFERENCES rome_trade(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.study_request ADD CONSTRAINT study_request_answerable CHECK (phone IS NOT NULL OR email IS NOT NULL);
ALTER TABLE public.study_request ADD CONSTRAINT study_request_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.study_request ADD CONSTRAINT study_request_carrier_id_handled_by_id_fkey FOREIGN KEY (carrier_id, handled_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.study_request ADD CONSTRAINT study_request_check CHECK ((kind = ANY (ARRAY['BUYER'::text, 'COMPANY'::text])) AND organisation <> ''::text AND subject <> ''::text);
ALTER TABLE public.study_request ADD CONSTRAINT study_request_pkey PRIMARY KEY (id);
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_amount_check CHECK (amount_cents >= 0);
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_carrier_id_holder_id_fkey FOREIGN KEY (carrier_id, holder_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_carrier_id_subcontractor_id_fkey FOREIGN KEY (carrier_id, subcontractor_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_dates_check CHECK (ended_on >= accepted_on);
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_parties_check CHECK (holder_id <> subcontractor_id);
ALTER TABLE public.subcontract ADD CONSTRAINT subcontract_pkey PRIMARY KEY (id);
ALTER TABLE public.task ADD CONSTRAINT task_about_check CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id) <= 1);
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_closed_by_id_fkey FOREIGN KEY (carrier_id, closed_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id) REFERENCES contact(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_message_id_fkey FOREIGN KEY (carrier_id, message_id) REFERENCES message(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_carrier_id_work_request_id_fkey FOREIGN KEY (carrier_id, work_request_id) REFERENCES work_request(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.task ADD CONSTRAINT task_closed_by_check CHECK (status <> 'DONE'::task_status OR closed_by_id IS NOT NULL);
ALTER TABLE public.task ADD CONSTRAINT task_closed_check CHECK ((status = 'OPEN'::task_status) = (closed_at IS NULL));
ALTER TABLE public.task ADD CONSTRAINT task_closed_reason_check CHECK (status = 'CANCELLED'::task_status OR closed_reason IS NULL);
ALTER TABLE public.task ADD CONSTRAINT task_named_check CHECK (kind <> 'TO_DO'::text OR title IS NOT NULL);
ALTER TABLE public.task ADD CONSTRAINT task_pkey PRIMARY KEY (id);
ALTER TABLE public.task ADD CONSTRAINT task_snooze_check CHECK ((snoozed_until IS NULL) = (snooze_reason IS NULL));
ALTER TABLE public.task ADD CONSTRAINT task_snooze_reason_check CHECK (length(TRIM(BOTH FROM snooze_reason)) > 0);
ALTER TABLE public.task ADD CONSTRAINT task_title_check CHECK (title IS NULL OR length(TRIM(BOTH FROM title)) >= 1 AND length(TRIM(BOTH FROM title)) <= 300);
ALTER TABLE public.time_entry ADD CONSTRAINT time_entry_carrier_id_programme_id_fkey FOREIGN KEY (carrier_id, programme_id) REFERENCES programme(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.time_entry ADD CONSTRAINT time_entry_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.time_entry ADD CONSTRAINT time_entry_epci_code_fkey FOREIGN KEY (epci_code) REFERENCES epci(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.time_entry ADD CONSTRAINT time_entry_minutes_check CHECK (minutes >= 1 AND minutes <= 1440);
ALTER TABLE public.time_entry ADD CONSTRAINT time_entry_pkey PRIMARY KEY (id);
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_carrier_id_manager_id_fkey FOREIGN KEY (carrier_id, manager_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_carrier_id_user_id_fkey FOREIGN KEY (carrier_id, user_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_employee_check CHECK (status = 'OPEN'::time_sheet_status OR signed_employee_on IS NOT NULL);
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_manager_check CHECK ((status = ANY (ARRAY['OPEN'::time_sheet_status, 'SIGNED_EMPLOYEE'::time_sheet_status])) OR signed_manager_on >= signed_employee_on AND manager_id IS NOT NULL);
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_month_check CHECK (EXTRACT(day FROM month) = 1::numeric);
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_pkey PRIMARY KEY (id);
ALTER TABLE public.time_sheet ADD CONSTRAINT time_sheet_two_people_check CHECK (manager_id <> user_id);
ALTER TABLE public.training_period ADD CONSTRAINT training_period_carrier_id_placement_id_fkey FOREIGN KEY (carrier_id, placement_id) REFERENCES placement(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.training_period ADD CONSTRAINT training_period_carrier_id_provider_id_fkey FOREIGN KEY (carrier_id, provider_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.training_period ADD CONSTRAINT training_period_kind_check CHECK (kind = ANY (ARRAY['TRAINING_INTERNAL'::text, 'TRAINING_EXTERNAL'::text, 'CFA'::text]));
ALTER TABLE public.training_period ADD CONSTRAINT training_period_length_check CHECK (planned_minutes > 0);
ALTER TABLE public.training_period ADD CONSTRAINT training_period_order_check CHECK (ends_on >= starts_on);
ALTER TABLE public.training_period ADD CONSTRAINT training_period_pkey PRIMARY KEY (id);
ALTER TABLE public.tranche ADD CONSTRAINT tranche_affirmed_check CHECK (conditional OR affirmed_on IS NULL);
ALTER TABLE public.tranche ADD CONSTRAINT tranche_carrier_id_lot_id_fkey FOREIGN KEY (carrier_id, lot_id) REFERENCES lot(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.tranche ADD CONSTRAINT tranche_due_check CHECK (due_minutes >= 0);
ALTER TABLE public.tranche ADD CONSTRAINT tranche_number_check CHECK (number >= 1);
ALTER TABLE public.tranche ADD CONSTRAINT tranche_pkey PRIMARY KEY (id);
ALTER TABLE public.transit_exception ADD CONSTRAINT transit_exception_feed_id_service_id_fkey FOREIGN KEY (feed_id, service_id) REFERENCES transit_service(feed_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_exception ADD CONSTRAINT transit_exception_pkey PRIMARY KEY (feed_id, service_id, day);
ALTER TABLE public.transit_feed ADD CONSTRAINT transit_feed_dates CHECK (valid_to >= valid_from);
ALTER TABLE public.transit_feed ADD CONSTRAINT transit_feed_pkey PRIMARY KEY (id);
ALTER TABLE public.transit_service ADD CONSTRAINT transit_service_check CHECK (weekdays >= 0 AND weekdays <= 127 AND ends_on >= starts_on);
ALTER TABLE public.transit_service ADD CONSTRAINT transit_service_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES transit_feed(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_service ADD CONSTRAINT transit_service_pkey PRIMARY KEY (feed_id, id);
ALTER TABLE public.transit_stop ADD CONSTRAINT transit_stop_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_stop ADD CONSTRAINT transit_stop_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES transit_feed(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_stop ADD CONSTRAINT transit_stop_pkey PRIMARY KEY (feed_id, id);
ALTER TABLE public.transit_stop_time ADD CONSTRAINT transit_stop_time_check CHECK (arrives >= 0 AND leaves >= arrives AND leaves < 4320);
ALTER TABLE public.transit_stop_time ADD CONSTRAINT transit_stop_time_feed_id_stop_id_fkey FOREIGN KEY (feed_id, stop_id) REFERENCES transit_stop(feed_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_stop_time ADD CONSTRAINT transit_stop_time_feed_id_trip_id_fkey FOREIGN KEY (feed_id, trip_id) REFERENCES transit_trip(feed_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_stop_time ADD CONSTRAINT transit_stop_time_pkey PRIMARY KEY (feed_id, trip_id, sequence);
ALTER TABLE public.transit_trip ADD CONSTRAINT transit_trip_feed_id_service_id_fkey FOREIGN KEY (feed_id, service_id) REFERENCES transit_service(feed_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.transit_trip ADD CONSTRAINT transit_trip_pkey PRIMARY KEY (feed_id, id);
ALTER TABLE public.visit ADD CONSTRAINT visit_about_check CHECK (contract_id IS NOT NULL OR organisation_id IS NOT NULL OR kind = 'COMMITTEE'::text);
ALTER TABLE public.visit ADD CONSTRAINT visit_carrier_id_contract_id_fkey FOREIGN KEY (carrier_id, contract_id) REFERENCES procurement_contract(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.visit ADD CONSTRAINT visit_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id) REFERENCES organisation(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.visit ADD CONSTRAINT visit_carrier_id_visited_by_id_fkey FOREIGN KEY (carrier_id, visited_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.visit ADD CONSTRAINT visit_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.visit ADD CONSTRAINT visit_length_check CHECK (minutes >= 1 AND minutes <= 1440);
ALTER TABLE public.visit ADD CONSTRAINT visit_pkey PRIMARY KEY (id);
ALTER TABLE public.visit ADD CONSTRAINT visit_said_check CHECK (length(TRIM(BOTH FROM said)) >= 3);
ALTER TABLE public.work_request ADD CONSTRAINT work_request_advisers_first_check CHECK (advisers_first_until IS NULL OR opportunity_id IS NOT NULL);
ALTER TABLE public.work_request ADD CONSTRAINT work_request_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.work_request ADD CONSTRAINT work_request_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carrier_organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.work_request ADD CONSTRAINT work_request_carrier_id_handled_by_id_fkey FOREIGN KEY (carrier_id, handled_by_id) REFERENCES staff_user(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.work_request ADD CONSTRAINT work_request_carrier_id_opportunity_id_fkey FOREIGN KEY (carrier_id, opportunity_id) REFERENCES opportunity(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.work_request ADD CONSTRAINT work_request_carrier_id_participant_id_fkey FOREIGN KEY (carrier_id, participant_id) REFERENCES participant(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.work_request ADD CONSTRAINT work_request_channel_check CHECK (
CASE contact_channel
    WHEN 'CALL'::text THEN true
    WHEN 'SMS'::text THEN phone IS NOT NULL
    WHEN 'ADVISER'::text THEN helper_phone IS NOT NULL
    ELSE contact_channel IS NULL
END);
ALTER TABLE public.work_request ADD CONSTRAINT work_request_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.work_request ADD CONSTRAINT work_request_language_check CHECK (language = ANY (ARRAY['fr'::text, 'simple'::text, 'en'::text]));
ALTER TABLE public.work_request ADD CONSTRAINT work_request_pkey PRIMARY KEY (id);
ALTER TABLE public.work_request ADD CONSTRAINT work_request_reachable_check CHECK (phone IS NOT NULL OR helper_phone IS NOT NULL);
ALTER TABLE public.worked_month ADD CONSTRAINT worked_month_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id) REFERENCES commitment(carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.worked_month ADD CONSTRAINT worked_month_ended_check CHECK (said_on >= (month + '1 mon -1 days'::interval)::date);
ALTER TABLE public.worked_month ADD CONSTRAINT worked_month_minutes_check CHECK (minutes >= 0);
ALTER TABLE public.worked_month ADD CONSTRAINT worked_month_month_check CHECK (EXTRACT(day FROM month) = 1::numeric);
ALTER TABLE public.worked_month ADD CONSTRAINT worked_month_pkey PRIMARY KEY (id);
ALTER TABLE public.zone_commune ADD CONSTRAINT zone_commune_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES commune(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.zone_commune ADD CONSTRAINT zone_commune_dates_check CHECK (to_day >= from_day);
ALTER TABLE public.zone_commune ADD CONSTRAINT zone_commune_kind_check CHECK (kind = ANY (ARRAY['QPV'::text, 'ZRR'::text, 'FRR'::text]));
ALTER TABLE public.zone_commune ADD CONSTRAINT zone_commune_once EXCLUDE USING gist (kind WITH =, code WITH =, commune_code WITH =, daterange(from_day, to_day, '[]'::text) WITH &&);
ALTER TABLE public.zone_commune ADD CONSTRAINT zone_commune_pkey PRIMARY KEY (kind, code, commune_code, from_day);
ALTER TABLE read_month.apart ADD CONSTRAINT apart_pkey PRIMARY KEY (id, at);

-- Indexes

CREATE INDEX alert_link_carrier_id_alert_id_idx ON public.alert_link USING btree (carrier_id, alert_id);
CREATE INDEX alert_subscription_carrier_id_ends_on_idx ON public.alert_subscription USING btree (carrier_id, ends_on);
CREATE INDEX apart_carrier_id_actor_id_at_idx ON read_month.apart USING btree (carrier_id, actor_id, at);
CREATE INDEX apart_carrier_id_participant_id_at_idx ON read_month.apart USING btree (carrier_id, participant_id, at);
CREATE INDEX auth_token_carrier_id_contact_id_idx ON public.auth_token USING btree (carrier_id, contact_id);
CREATE INDEX auth_token_carrier_id_link_id_idx ON public.auth_token USING btree (carrier_id, link_id);
CREATE INDEX auth_token_carrier_id_organisation_id_idx ON public.auth_token USING btree (carrier_id, organisation_id);
CREATE INDEX auth_token_carrier_id_participant_id_idx ON public.auth_token USING btree (carrier_id, participant_id);
CREATE INDEX auth_token_carrier_id_staff_user_id_idx ON public.auth_token USING btree (carrier_id, staff_user_id);
CREATE INDEX auth_token_carrier_id_work_request_id_idx ON public.auth_token USING btree (carrier_id, work_request_id);
CREATE INDEX auth_token_expiring ON public.auth_token USING btree (expires_at);
CREATE INDEX buyer_agreement_carrier_id_buyer_id_valid_from_idx ON public.buyer_agreement USING btree (carrier_id, buyer_id, valid_from);
CREATE INDEX call_promise_carrier_id_call_by_idx ON public.call_promise USING btree (carrier_id, call_by);
CREATE INDEX call_record_carrier_id_contract_id_called_at_idx ON public.call_record USING btree (carrier_id, contract_id, called_at);
CREATE INDEX call_record_carrier_id_organisation_id_called_at_idx ON public.call_record USING btree (carrier_id, organisation_id, called_at);
CREATE INDEX call_record_carrier_id_participant_id_called_at_idx ON public.call_record USING btree (carrier_id, participant_id, called_at);
CREATE INDEX call_record_carrier_id_task_id_idx ON public.call_record USING btree (carrier_id, task_id);
CREATE INDEX claim_line_carrier_id_claim_id_idx ON public.claim_line USING btree (carrier_id, claim_id);
CREATE INDEX clause_study_carrier_id_lot_id_created_at_idx ON public.clause_study USING btree (carrier_id, lot_id, created_at);
CREATE INDEX commitment_carrier_id_lot_id_idx ON public.commitment USING btree (carrier_id, lot_id);
CREATE INDEX commitment_carrier_id_status_idx ON public.commitment USING btree (carrier_id, status);
CREATE INDEX commitment_carrier_id_tranche_id_idx ON public.commitment USING btree (carrier_id, tranche_id);
CREATE INDEX commune_epci_code_idx ON public.commune USING btree (epci_code);
CREATE INDEX commune_key_trigram ON public.commune USING gin (search_key gin_trgm_ops);
CREATE INDEX commune_search_name_idx ON public.commune USING btree (search_name);
CREATE INDEX commune_search_trigram ON public.commune USING gin (search_name gin_trgm_ops);
CREATE INDEX contact_carrier_id_organisation_id_idx ON public.contact USING btree (carrier_id, organisation_id);
CREATE INDEX contract_link_carrier_id_contract_id_idx ON public.contract_link USING btree (carrier_id, contract_id);
CREATE INDEX contract_link_joined_carrier_id_joined_contract_id_idx ON public.contract_link USING btree (joined_carrier_id, joined_contract_id);
CREATE INDEX cpv_code_key_trigram ON public.cpv_code USING gin (search_key gin_trgm_ops);
CREATE INDEX data_protection_carrier_id_from_day_idx ON public.data_protection USING btree (carrier_id, from_day);
CREATE INDEX data_share_carrier_id_organisation_id_idx ON public.data_share USING btree (carrier_id, organisation_id);
CREATE INDEX data_share_carrier_id_participant_id_idx ON public.data_share USING btree (carrier_id, participant_id);
CREATE INDEX decision_code_carrier_id_case_id_contact_id_idx ON public.decision_code USING btree (carrier_id, case_id, contact_id);
CREATE INDEX declaration_reminder_carrier_id_declarant_id_month_idx ON public.declaration_reminder USING btree (carrier_id, declarant_id, month);
CREATE INDEX decp_import_carrier_id_started_at_id_idx ON public.decp_import USING btree (carrier_id, started_at DESC, id DESC);
CREATE INDEX document_seen_carrier_id_placement_id_seen_on_idx ON public.document_seen USING btree (carrier_id, placement_id, seen_on);
CREATE INDEX eligibility_assessment_carrier_id_participant_id_idx ON public.eligibility_assessment USING btree (carrier_id, participant_id);
CREATE INDEX eligibility_assessment_carrier_id_valid_until_idx ON public.eligibility_assessment USING btree (carrier_id, valid_until);
CREATE INDEX eligibility_criterion_seen_carrier_id_assessment_id_idx ON public.eligibility_criterion_seen USING btree (carrier_id, assessment_id);
CREATE INDEX former_commune_commune_code_idx ON public.former_commune USING btree (commune_code);
CREATE INDEX former_commune_key_trigram ON public.former_commune USING gin (search_key gin_trgm_ops);
CREATE INDEX frozen_report_carrier_id_frozen_on_id_idx ON public.frozen_report USING btree (carrier_id, frozen_on DESC, id DESC);
CREATE INDEX frozen_report_carrier_id_funder_id_idx ON public.frozen_report USING btree (carrier_id, funder_id);
CREATE INDEX frozen_report_row_carrier_id_entry_id_idx ON public.frozen_report_row USING btree (carrier_id, entry_id);
CREATE INDEX frozen_report_row_carrier_id_report_id_month_entry_id_idx ON public.frozen_report_row USING btree (carrier_id, report_id, month, entry_id);
CREATE INDEX funding_share_carrier_id_funder_id_idx ON public.funding_share USING btree (carrier_id, funder_id);
CREATE INDEX funding_share_carrier_id_plan_id_idx ON public.funding_share USING btree (carrier_id, plan_id);
CREATE INDEX history_import_object_object_id_idx ON public.history_import_object USING btree (object_id);
CREATE INDEX hours_entry_carrier_id_month_id_idx ON public.hours_entry USING btree (carrier_id, month_id);
CREATE INDEX hours_entry_carrier_id_policy_id_idx ON public.hours_entry USING btree (carrier_id, policy_id) WHERE (policy_id IS NOT NULL);
CREATE INDEX hours_month_carrier_id_month_idx ON public.hours_month USING btree (carrier_id, month);
CREATE INDEX hours_transfer_carrier_id_agreement_id_idx ON public.hours_transfer USING btree (carrier_id, agreement_id);
CREATE INDEX hours_transfer_carrier_id_month_id_idx ON public.hours_transfer USING btree (carrier_id, month_id);
CREATE INDEX hours_transfer_carrier_id_to_commitment_id_idx ON public.hours_transfer USING btree (carrier_id, to_commitment_id);
CREATE INDEX idempotency_key_created_at_idx ON public.idempotency_key USING btree (created_at);
CREATE INDEX immersion_carrier_id_host_id_idx ON public.immersion USING btree (carrier_id, host_id);
CREATE INDEX immersion_carrier_id_participant_id_starts_on_idx ON public.immersion USING btree (carrier_id, participant_id, starts_on);
CREATE INDEX journal_entry_carrier_id_actor_id_at_id_idx ON public.journal_entry USING btree (carrier_id, actor_id, at, id);
CREATE INDEX journal_entry_carrier_id_at_id_idx ON public.journal_entry USING btree (carrier_id, at, id);
CREATE INDEX journal_entry_carrier_id_object_kind_object_id_at_idx ON public.journal_entry USING btree (carrier_id, object_kind, object_id, at);
CREATE INDEX known_person_carrier_id_organisation_id_idx ON public.known_person USING btree (carrier_id, organisation_id);
CREATE INDEX known_person_carrier_id_participant_id_idx ON public.known_person USING btree (carrier_id, participant_id);
CREATE INDEX lot_pause_carrier_id_commitment_id_idx ON public.lot_pause USING btree (carrier_id, commitment_id);
CREATE INDEX lot_pause_carrier_id_lot_id_idx ON public.lot_pause USING btree (carrier_id, lot_id);
CREATE INDEX meeting_attendance_carrier_id_participant_id_idx ON public.meeting_attendance USING btree (carrier_id, participant_id);
CREATE INDEX meeting_carrier_id_starts_at_id_idx ON public.meeting USING btree (carrier_id, starts_at, id);
CREATE INDEX message_carrier_id_about_id_idx ON public.message USING btree (carrier_id, about_id);
CREATE INDEX message_carrier_id_created_at_id_idx ON public.message USING btree (carrier_id, created_at, id);
CREATE INDEX message_carrier_id_organisation_id_idx ON public.message USING btree (carrier_id, organisation_id);
CREATE INDEX message_carrier_id_participant_id_idx ON public.message USING btree (carrier_id, participant_id);
CREATE INDEX message_carrier_id_status_created_at_id_idx ON public.message USING btree (carrier_id, status, created_at, id);
CREATE INDEX message_expiring ON public.message USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX mission_letter_carrier_id_programme_id_user_id_idx ON public.mission_letter USING btree (carrier_id, programme_id, user_id);
CREATE INDEX news_promise_carrier_id_news_by_idx ON public.news_promise USING btree (carrier_id, news_by);
CREATE INDEX obligation_line_carrier_id_commitment_id_effect_on_idx ON public.obligation_line USING btree (carrier_id, commitment_id, effect_on);
CREATE INDEX opportunity_carrier_id_commitment_id_idx ON public.opportunity USING btree (carrier_id, commitment_id);
CREATE INDEX opportunity_carrier_id_starts_on_id_idx ON public.opportunity USING btree (carrier_id, starts_on, id);
CREATE INDEX opportunity_carrier_id_status_idx ON public.opportunity USING btree (carrier_id, status);
CREATE INDEX opportunity_key_trigram ON public.opportunity USING gin (search_key gin_trgm_ops);
CREATE INDEX opportunity_newest ON public.opportunity USING btree (carrier_id, created_at DESC, id DESC);
CREATE INDEX opportunity_public_list ON public.opportunity USING btree (carrier_id, published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::opportunity_status);
CREATE INDEX opportunity_published_newest ON public.opportunity USING btree (published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::opportunity_status);
CREATE INDEX opportunity_words ON public.opportunity USING gin (to_tsvector('french'::regconfig, ((search_key || ' '::text) || search_name(context))));
CREATE INDEX organisation_carrier_id_name_id_idx ON public.organisation USING btree (carrier_id, name, id);
CREATE INDEX organisation_key_trigram ON public.organisation USING gin (search_key gin_trgm_ops);
CREATE INDEX organisation_merge_carrier_id_merged_id_idx ON public.organisation_merge USING btree (carrier_id, merged_id);
CREATE INDEX outbox_event_delivered_at_at_idx ON public.outbox_event USING btree (delivered_at, at);
CREATE INDEX outcome_carrier_id_milestone_answered_on_idx ON public.outcome USING btree (carrier_id, milestone, answered_on);
CREATE INDEX participant_carrier_id_last_activity_on_idx ON public.participant USING btree (carrier_id, last_activity_on);
CREATE INDEX participant_carrier_id_merged_into_id_idx ON public.participant USING btree (carrier_id, merged_into_id);
CREATE INDEX participant_identity_carrier_id_search_name_idx ON public.participant_identity USING btree (carrier_id, search_name);
CREATE INDEX participant_identity_key_trigram ON public.participant_identity USING gist (carrier_id, search_key gist_trgm_ops);
CREATE INDEX participant_identity_phone ON public.participant_identity USING btree (phone);
CREATE INDEX participant_merge_carrier_id_kept_id_idx ON public.participant_merge USING btree (carrier_id, kept_id);
CREATE INDEX participant_merge_carrier_id_merged_id_idx ON public.participant_merge USING btree (carrier_id, merged_id);
CREATE INDEX participant_read_carrier_id_actor_id_at_idx ON ONLY public.participant_read USING btree (carrier_id, actor_id, at);
CREATE INDEX participant_read_carrier_id_participant_id_at_idx ON ONLY public.participant_read USING btree (carrier_id, participant_id, at);
CREATE INDEX participant_recent ON public.participant USING btree (carrier_id, last_activity_on DESC, id DESC);
CREATE INDEX partner_token_client ON public.partner_token USING btree (carrier_id, client_id);
CREATE INDEX penalty_case_carrier_id_commitment_id_idx ON public.penalty_case USING btree (carrier_id, commitment_id);
CREATE INDEX penalty_case_carrier_id_status_since_id_idx ON public.penalty_case USING btree (carrier_id, status_since, id);
CREATE INDEX penalty_case_carrier_id_status_status_since_idx ON public.penalty_case USING btree (carrier_id, status, status_since);
CREATE INDEX penalty_step_carrier_id_case_id_created_at_idx ON public.penalty_step USING btree (carrier_id, case_id, created_at);
CREATE INDEX pick_up_point_carrier_id_opportunity_id_idx ON public.pick_up_point USING btree (carrier_id, opportunity_id);
CREATE INDEX placement_carrier_id_commitment_id_idx ON public.placement USING btree (carrier_id, commitment_id);
CREATE INDEX placement_carrier_id_declarant_id_idx ON public.placement USING btree (carrier_id, declarant_id);
CREATE INDEX placement_carrier_id_ends_on_id_idx ON public.placement USING btree (carrier_id, ends_on, id);
CREATE INDEX placement_carrier_id_participant_id_idx ON public.placement USING btree (carrier_id, participant_id);
CREATE INDEX placement_carrier_id_referral_id_idx ON public.placement USING btree (carrier_id, referral_id);
CREATE INDEX placement_carrier_id_starts_on_ends_on_idx ON public.placement USING btree (carrier_id, starts_on, ends_on);
CREATE INDEX planned_purchase_carrier_id_amount_cents_id_idx ON public.planned_purchase USING btree (carrier_id, amount_cents DESC NULLS LAST, id DESC);
CREATE INDEX planned_purchase_carrier_id_buyer_id_planned_on_idx ON public.planned_purchase USING btree (carrier_id, buyer_id, planned_on);
CREATE INDEX planned_purchase_carrier_id_planned_on_id_idx ON public.planned_purchase USING btree (carrier_id, planned_on, id);
CREATE INDEX policy_value_carrier_id_kind_from_day_idx ON public.policy_value USING btree (carrier_id, kind, from_day);
CREATE INDEX pooling_agreement_carrier_id_company_id_idx ON public.pooling_agreement USING btree (carrier_id, company_id);
CREATE INDEX pooling_commitment_carrier_id_commitment_id_idx ON public.pooling_commitment USING btree (carrier_id, commitment_id);
CREATE INDEX postponement_request_carrier_id_commitment_id_idx ON public.postponement_request USING btree (carrier_id, commitment_id);
CREATE INDEX procurement_contract_carrier_id_amount_cents_id_idx ON public.procurement_contract USING btree (carrier_id, amount_cents DESC NULLS LAST, id DESC);
CREATE INDEX procurement_contract_carrier_id_buyer_id_idx ON public.procurement_contract USING btree (carrier_id, buyer_id);
CREATE INDEX procurement_contract_carrier_id_framework_id_idx ON public.procurement_contract USING btree (carrier_id, framework_id);
CREATE INDEX procurement_contract_carrier_id_next_actor_since_id_idx ON public.procurement_contract USING btree (carrier_id, next_actor_since, id);
CREATE INDEX procurement_contract_carrier_id_notified_on_id_idx ON public.procurement_contract USING btree (carrier_id, notified_on DESC, id DESC);
CREATE INDEX procurement_contract_carrier_id_programme_id_idx ON public.procurement_contract USING btree (carrier_id, programme_id);
CREATE INDEX procurement_contract_carrier_id_status_next_actor_since_idx ON public.procurement_contract USING btree (carrier_id, status, next_actor_since);
CREATE INDEX procurement_contract_key_trigram ON public.procurement_contract USING gin (search_key gin_trgm_ops);
CREATE INDEX procurement_contract_words ON public.procurement_contract USING gin (to_tsvector('french'::regconfig, search_key));
CREATE INDEX programme_carrier_id_from_day_idx ON public.programme USING btree (carrier_id, from_day);
CREATE INDEX publicity_block_carrier_id_programme_id_position_idx ON public.publicity_block USING btree (carrier_id, programme_id, "position");
CREATE INDEX read_alarm_carrier_id_at_idx ON public.read_alarm USING btree (carrier_id, at);
CREATE INDEX referral_answer_before ON public.referral USING btree (carrier_id, answer_before, id);
CREATE INDEX referral_carrier_id_batch_id_idx ON public.referral USING btree (carrier_id, batch_id);
CREATE INDEX referral_carrier_id_created_at_id_idx ON public.referral USING btree (carrier_id, created_at, id);
CREATE INDEX referral_carrier_id_opportunity_id_idx ON public.referral USING btree (carrier_id, opportunity_id);
CREATE INDEX referral_carrier_id_participant_id_idx ON public.referral USING btree (carrier_id, participant_id);
CREATE INDEX referral_carrier_id_partner_client_id_created_at_id_idx ON public.referral USING btree (carrier_id, partner_client_id, created_at, id);
CREATE INDEX referral_carrier_id_status_status_since_idx ON public.referral USING btree (carrier_id, status, status_since);
CREATE INDEX rome_appellation_key_trigram ON public.rome_appellation USING gin (search_key gin_trgm_ops);
CREATE INDEX rome_appellation_rome_code_idx ON public.rome_appellation USING btree (rome_code);
CREATE INDEX sign_in_attempt_email_hash_at_idx ON public.sign_in_attempt USING btree (email_hash, at);
CREATE INDEX staff_absence_carrier_id_user_id_from_day_idx ON public.staff_absence USING btree (carrier_id, user_id, from_day);
CREATE INDEX staff_cost_rule_carrier_id_programme_id_funder_id_from_day_idx ON public.staff_cost_rule USING btree (carrier_id, programme_id, funder_id, from_day);
CREATE INDEX staff_recovery_code_carrier_id_user_id_idx ON public.staff_recovery_code USING btree (carrier_id, user_id);
CREATE INDEX staff_session_carrier_id_user_id_idx ON public.staff_session USING btree (carrier_id, user_id);
CREATE INDEX staffing_offer_carrier_id_organisation_id_idx ON public.staffing_offer USING btree (carrier_id, organisation_id);
CREATE INDEX staffing_request_carrier_id_answer_before_id_idx ON public.staffing_request USING btree (carrier_id, answer_before, id);
CREATE INDEX staffing_request_carrier_id_commitment_id_idx ON public.staffing_request USING btree (carrier_id, commitment_id);
CREATE INDEX staffing_request_carrier_id_starts_on_id_idx ON public.staffing_request USING btree (carrier_id, starts_on, id);
CREATE INDEX staffing_request_carrier_id_status_answer_before_idx ON public.staffing_request USING btree (carrier_id, status, answer_before);
CREATE INDEX study_request_carrier_id_answer_before_id_idx ON public.study_request USING btree (carrier_id, answer_before, id);
CREATE INDEX study_request_carrier_id_status_answer_before_idx ON public.study_request USING btree (carrier_id, status, answer_before);
CREATE INDEX subcontract_carrier_id_subcontractor_id_idx ON public.subcontract USING btree (carrier_id, subcontractor_id);
CREATE INDEX task_carrier_id_contract_id_idx ON public.task USING btree (carrier_id, contract_id);
CREATE INDEX task_carrier_id_organisation_id_idx ON public.task USING btree (carrier_id, organisation_id);
CREATE INDEX task_carrier_id_participant_id_idx ON public.task USING btree (carrier_id, participant_id);
CREATE INDEX task_carrier_id_status_closed_at_id_idx ON public.task USING btree (carrier_id, status, closed_at, id);
CREATE INDEX task_carrier_id_status_due_on_id_idx ON public.task USING btree (carrier_id, status, due_on, id);
CREATE INDEX time_entry_carrier_id_programme_id_worked_on_idx ON public.time_entry USING btree (carrier_id, programme_id, worked_on);
CREATE INDEX time_entry_carrier_id_user_id_worked_on_idx ON public.time_entry USING btree (carrier_id, user_id, worked_on);
CREATE INDEX time_sheet_carrier_id_month_id_idx ON public.time_sheet USING btree (carrier_id, month, id);
CREATE INDEX time_sheet_carrier_id_status_idx ON public.time_sheet USING btree (carrier_id, status);
CREATE INDEX training_period_carrier_id_placement_id_starts_on_idx ON public.training_period USING btree (carrier_id, placement_id, starts_on);
CREATE INDEX transit_stop_commune_code_idx ON public.transit_stop USING btree (commune_code);
CREATE INDEX transit_stop_time_feed_id_stop_id_idx ON public.transit_stop_time USING btree (feed_id, stop_id);
CREATE INDEX visit_carrier_id_contract_id_idx ON public.visit USING btree (carrier_id, contract_id);
CREATE INDEX visit_carrier_id_organisation_id_idx ON public.visit USING btree (carrier_id, organisation_id);
CREATE INDEX visit_carrier_id_visited_on_id_idx ON public.visit USING btree (carrier_id, visited_on, id);
CREATE INDEX work_request_carrier_id_call_before_id_idx ON public.work_request USING btree (carrier_id, call_before, id);
CREATE INDEX work_request_carrier_id_commitment_id_idx ON public.work_request USING btree (carrier_id, commitment_id);
CREATE INDEX work_request_carrier_id_created_at_id_idx ON public.work_request USING btree (carrier_id, created_at, id);
CREATE INDEX work_request_carrier_id_status_call_before_idx ON public.work_request USING btree (carrier_id, status, call_before);
CREATE INDEX work_request_phone ON public.work_request USING btree (phone);
CREATE INDEX zone_commune_commune_code_kind_idx ON public.zone_commune USING btree (commune_code, kind);
CREATE UNIQUE INDEX adviser_device_carrier_id_contact_id_key ON public.adviser_device USING btree (carrier_id, contact_id);
CREATE UNIQUE INDEX adviser_device_carrier_id_organisation_id_key ON public.adviser_device USING btree (carrier_id, organisation_id);
CREATE UNIQUE INDEX adviser_news_carrier_id_contact_id_key ON public.adviser_news USING btree (carrier_id, contact_id);
CREATE UNIQUE INDEX adviser_news_carrier_id_organisation_id_key ON public.adviser_news USING btree (carrier_id, organisation_id);
CREATE UNIQUE INDEX alert_subscription_carrier_id_id_key ON public.alert_subscription USING btree (carrier_id, id);
CREATE UNIQUE INDEX amendment_carrier_id_lot_id_number_key ON public.amendment USING btree (carrier_id, lot_id, number);
CREATE UNIQUE INDEX attestation_carrier_id_commitment_id_id_key ON public.attestation USING btree (carrier_id, commitment_id, id);
CREATE UNIQUE INDEX attestation_carrier_id_commitment_id_replaces_id_key ON public.attestation USING btree (carrier_id, commitment_id, replaces_id);
CREATE UNIQUE INDEX attestation_carrier_id_number_key ON public.attestation USING btree (carrier_id, number);
CREATE UNIQUE INDEX attestation_first_key ON public.attestation USING btree (carrier_id, commitment_id) WHERE (replaces_id IS NULL);
CREATE UNIQUE INDEX auth_token_carrier_id_id_key ON public.auth_token USING btree (carrier_id, id);
CREATE UNIQUE INDEX auth_token_id_key ON public.auth_token USING btree (id);
CREATE UNIQUE INDEX bus_line_carrier_id_id_key ON public.bus_line USING btree (carrier_id, id);
CREATE UNIQUE INDEX bus_line_feed_id_key ON public.bus_line USING btree (feed_id);
CREATE UNIQUE INDEX buyer_agreement_carrier_id_id_key ON public.buyer_agreement USING btree (carrier_id, id);
CREATE UNIQUE INDEX call_record_carrier_id_id_key ON public.call_record USING btree (carrier_id, id);
CREATE UNIQUE INDEX carrier_organisation_portal_url_key ON public.carrier_organisation USING btree (portal_url);
CREATE UNIQUE INDEX claim_line_carrier_id_expense_id_key ON public.claim_line USING btree (carrier_id, expense_id);
CREATE UNIQUE INDEX claim_line_carrier_id_staff_month_id_key ON public.claim_line USING btree (carrier_id, staff_month_id);
CREATE UNIQUE INDEX clause_carrier_id_id_key ON public.clause USING btree (carrier_id, id);
CREATE UNIQUE INDEX clause_carrier_id_lot_id_key ON public.clause USING btree (carrier_id, lot_id);
CREATE UNIQUE INDEX clause_study_carrier_id_id_key ON public.clause_study USING btree (carrier_id, id);
CREATE UNIQUE INDEX clause_version_carrier_id_clause_id_number_key ON public.clause_version USING btree (carrier_id, clause_id, number);
CREATE UNIQUE INDEX clause_version_carrier_id_id_key ON public.clause_version USING btree (carrier_id, id);
CREATE UNIQUE INDEX commitment_carrier_id_id_key ON public.commitment USING btree (carrier_id, id);
CREATE UNIQUE INDEX commitment_plan_carrier_id_commitment_id_number_key ON public.commitment_plan USING btree (carrier_id, commitment_id, number);
CREATE UNIQUE INDEX contact_carrier_id_id_key ON public.contact USING btree (carrier_id, id);
CREATE UNIQUE INDEX contract_follower_carrier_id_contract_id_carrier_name_key ON public.contract_follower USING btree (carrier_id, contract_id, carrier_name);
CREATE UNIQUE INDEX contract_follower_carrier_id_id_key ON public.contract_follower USING btree (carrier_id, id);
CREATE UNIQUE INDEX contract_follower_one_lead ON public.contract_follower USING btree (carrier_id, contract_id) WHERE lead;
CREATE UNIQUE INDEX contract_link_code_hash_key ON public.contract_link USING btree (code_hash);
CREATE UNIQUE INDEX contract_link_joined_once ON public.contract_link USING btree (joined_carrier_id, joined_contract_id) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX data_protection_carrier_id_id_key ON public.data_protection USING btree (carrier_id, id);
CREATE UNIQUE INDEX data_share_carrier_id_id_key ON public.data_share USING btree (carrier_id, id);
CREATE UNIQUE INDEX declaration_reminder_carrier_id_commitment_id_declarant_id__key ON public.declaration_reminder USING btree (carrier_id, commitment_id, declarant_id, month, rung);
CREATE UNIQUE INDEX decp_import_carrier_id_id_key ON public.decp_import USING btree (carrier_id, id);
CREATE UNIQUE INDEX decp_import_row_carrier_id_import_id_position_key ON public.decp_import_row USING btree (carrier_id, import_id, "position");
CREATE UNIQUE INDEX document_seen_once_key ON public.document_seen USING btree (carrier_id, placement_id, kind, month) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX eligibility_assessment_carrier_id_id_key ON public.eligibility_assessment USING btree (carrier_id, id);
CREATE UNIQUE INDEX eligibility_assessment_submitted ON public.eligibility_assessment USING btree (carrier_id, participant_id) WHERE (status = 'SUBMITTED'::eligibility_status);
CREATE UNIQUE INDEX eligibility_criterion_seen_carrier_id_id_key ON public.eligibility_criterion_seen USING btree (carrier_id, id);
CREATE UNIQUE INDEX eligibility_criterion_seen_one_principal ON public.eligibility_criterion_seen USING btree (carrier_id, assessment_id) WHERE principal;
CREATE UNIQUE INDEX eligibility_form_carrier_id_assessment_id_key ON public.eligibility_form USING btree (carrier_id, assessment_id);
CREATE UNIQUE INDEX eligibility_proof_carrier_id_criterion_id_key ON public.eligibility_proof USING btree (carrier_id, criterion_id);
CREATE UNIQUE INDEX expense_carrier_id_id_key ON public.expense USING btree (carrier_id, id);
CREATE UNIQUE INDEX expense_carrier_id_programme_id_number_key ON public.expense USING btree (carrier_id, programme_id, number);
CREATE UNIQUE INDEX frozen_report_carrier_id_id_key ON public.frozen_report USING btree (carrier_id, id);
CREATE UNIQUE INDEX frozen_report_carrier_id_number_key ON public.frozen_report USING btree (carrier_id, number);
CREATE UNIQUE INDEX funding_plan_carrier_id_id_key ON public.funding_plan USING btree (carrier_id, id);
CREATE UNIQUE INDEX funding_plan_carrier_id_programme_id_number_key ON public.funding_plan USING btree (carrier_id, programme_id, number);
CREATE UNIQUE INDEX funding_plan_one_active ON public.funding_plan USING btree (carrier_id, programme_id) WHERE (status = 'ACTIVE'::funding_plan_status);
CREATE UNIQUE INDEX history_import_carrier_id_id_key ON public.history_import USING btree (carrier_id, id);
CREATE UNIQUE INDEX hours_entry_carrier_id_id_key ON public.hours_entry USING btree (carrier_id, id);
CREATE UNIQUE INDEX hours_entry_carrier_id_reverses_id_key ON public.hours_entry USING btree (carrier_id, reverses_id);
CREATE UNIQUE INDEX hours_entry_reverses_id_key ON public.hours_entry USING btree (reverses_id);
CREATE UNIQUE INDEX hours_month_carrier_id_id_key ON public.hours_month USING btree (carrier_id, id);
CREATE UNIQUE INDEX hours_month_carrier_id_placement_id_month_key ON public.hours_month USING btree (carrier_id, placement_id, month);
CREATE UNIQUE INDEX hours_transfer_carrier_id_id_key ON public.hours_transfer USING btree (carrier_id, id);
CREATE UNIQUE INDEX hours_transfer_carrier_id_reverses_id_key ON public.hours_transfer USING btree (carrier_id, reverses_id);
CREATE UNIQUE INDEX immersion_carrier_id_id_key ON public.immersion USING btree (carrier_id, id);
CREATE UNIQUE INDEX known_person_carrier_id_id_key ON public.known_person USING btree (carrier_id, id);
CREATE UNIQUE INDEX lot_carrier_id_contract_id_number_key ON public.lot USING btree (carrier_id, contract_id, number);
CREATE UNIQUE INDEX lot_carrier_id_id_key ON public.lot USING btree (carrier_id, id);
CREATE UNIQUE INDEX meeting_carrier_id_id_key ON public.meeting USING btree (carrier_id, id);
CREATE UNIQUE INDEX message_carrier_id_id_key ON public.message USING btree (carrier_id, id);
CREATE UNIQUE INDEX message_carrier_id_instead_of_id_key ON public.message USING btree (carrier_id, instead_of_id);
CREATE UNIQUE INDEX message_content_carrier_id_message_id_key ON public.message_content USING btree (carrier_id, message_id);
CREATE UNIQUE INDEX news_promise_open_once ON public.news_promise USING btree (about_id) WHERE (heard_on IS NULL);
CREATE UNIQUE INDEX opportunity_carrier_id_id_key ON public.opportunity USING btree (carrier_id, id);
CREATE UNIQUE INDEX opportunity_slug_key ON public.opportunity USING btree (slug);
CREATE UNIQUE INDEX organisation_carrier_id_id_key ON public.organisation USING btree (carrier_id, id);
CREATE UNIQUE INDEX organisation_carrier_id_siret_key ON public.organisation USING btree (carrier_id, siret);
CREATE UNIQUE INDEX organisation_merge_carrier_id_id_key ON public.organisation_merge USING btree (carrier_id, id);
CREATE UNIQUE INDEX organisation_merge_open ON public.organisation_merge USING btree (carrier_id, merged_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX outcome_carrier_id_placement_id_milestone_key ON public.outcome USING btree (carrier_id, placement_id, milestone);
CREATE UNIQUE INDEX participant_carrier_id_id_key ON public.participant USING btree (carrier_id, id);
CREATE UNIQUE INDEX participant_identity_carrier_id_participant_id_key ON public.participant_identity USING btree (carrier_id, participant_id);
CREATE UNIQUE INDEX participant_merge_carrier_id_id_key ON public.participant_merge USING btree (carrier_id, id);
CREATE UNIQUE INDEX participant_merge_open ON public.participant_merge USING btree (carrier_id, merged_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX partner_client_carrier_id_id_key ON public.partner_client USING btree (carrier_id, id);
CREATE UNIQUE INDEX partner_points_carrier_id_client_id_key ON public.partner_points USING btree (carrier_id, client_id);
CREATE UNIQUE INDEX partner_token_carrier_id_id_key ON public.partner_token USING btree (carrier_id, id);
CREATE UNIQUE INDEX partner_token_id_key ON public.partner_token USING btree (id);
CREATE UNIQUE INDEX payment_claim_carrier_id_id_key ON public.payment_claim USING btree (carrier_id, id);
CREATE UNIQUE INDEX payment_claim_carrier_id_programme_id_number_key ON public.payment_claim USING btree (carrier_id, programme_id, number);
CREATE UNIQUE INDEX penalty_case_carrier_id_id_key ON public.penalty_case USING btree (carrier_id, id);
CREATE UNIQUE INDEX penalty_case_one_open ON public.penalty_case USING btree (carrier_id, commitment_id) WHERE (status <> 'CLOSED'::penalty_case_status);
CREATE UNIQUE INDEX placement_carrier_id_id_key ON public.placement USING btree (carrier_id, id);
CREATE UNIQUE INDEX planned_purchase_carrier_id_contract_id_key ON public.planned_purchase USING btree (carrier_id, contract_id);
CREATE UNIQUE INDEX planned_purchase_carrier_id_id_key ON public.planned_purchase USING btree (carrier_id, id);
CREATE UNIQUE INDEX policy_value_carrier_id_id_key ON public.policy_value USING btree (carrier_id, id);
CREATE UNIQUE INDEX pooling_agreement_carrier_id_id_key ON public.pooling_agreement USING btree (carrier_id, id);
CREATE UNIQUE INDEX postponement_request_carrier_id_id_key ON public.postponement_request USING btree (carrier_id, id);
CREATE UNIQUE INDEX postponement_request_waiting ON public.postponement_request USING btree (carrier_id, commitment_id) WHERE (status = 'ASKED'::text);
CREATE UNIQUE INDEX procurement_contract_carrier_id_decp_uid_key ON public.procurement_contract USING btree (carrier_id, decp_uid);
CREATE UNIQUE INDEX procurement_contract_carrier_id_id_key ON public.procurement_contract USING btree (carrier_id, id);
CREATE UNIQUE INDEX programme_carrier_id_id_key ON public.programme USING btree (carrier_id, id);
CREATE UNIQUE INDEX publicity_block_carrier_id_id_key ON public.publicity_block USING btree (carrier_id, id);
CREATE UNIQUE INDEX purchase_order_carrier_id_cancels_id_key ON public.purchase_order USING btree (carrier_id, cancels_id);
CREATE UNIQUE INDEX purchase_order_carrier_id_id_key ON public.purchase_order USING btree (carrier_id, id);
CREATE UNIQUE INDEX purchase_order_carrier_id_lot_id_number_key ON public.purchase_order USING btree (carrier_id, lot_id, number);
CREATE UNIQUE INDEX read_alarm_carrier_id_id_key ON public.read_alarm USING btree (carrier_id, id);
CREATE UNIQUE INDEX read_alarm_open ON public.read_alarm USING btree (carrier_id, actor_id) WHERE (released_at IS NULL);
CREATE UNIQUE INDEX referral_carrier_id_id_key ON public.referral USING btree (carrier_id, id);
CREATE UNIQUE INDEX staff_absence_carrier_id_id_key ON public.staff_absence USING btree (carrier_id, id);
CREATE UNIQUE INDEX staff_month_carrier_id_id_key ON public.staff_month USING btree (carrier_id, id);
CREATE UNIQUE INDEX staff_month_carrier_id_programme_id_user_id_month_key ON public.staff_month USING btree (carrier_id, programme_id, user_id, month);
CREATE UNIQUE INDEX staff_session_id_key ON public.staff_session USING btree (id);
CREATE UNIQUE INDEX staff_user_carrier_id_id_key ON public.staff_user USING btree (carrier_id, id);
CREATE UNIQUE INDEX staff_user_email_key ON public.staff_user USING btree (email);
CREATE UNIQUE INDEX staff_user_oidc_subject_key ON public.staff_user USING btree (oidc_subject);
CREATE UNIQUE INDEX staffing_offer_carrier_id_request_id_organisation_id_key ON public.staffing_offer USING btree (carrier_id, request_id, organisation_id);
CREATE UNIQUE INDEX staffing_request_carrier_id_id_key ON public.staffing_request USING btree (carrier_id, id);
CREATE UNIQUE INDEX study_request_carrier_id_id_key ON public.study_request USING btree (carrier_id, id);
CREATE UNIQUE INDEX study_request_carrier_id_submission_key_key ON public.study_request USING btree (carrier_id, submission_key);
CREATE UNIQUE INDEX subcontract_carrier_id_id_key ON public.subcontract USING btree (carrier_id, id);
CREATE UNIQUE INDEX subcontract_carrier_id_lot_id_holder_id_subcontractor_id_key ON public.subcontract USING btree (carrier_id, lot_id, holder_id, subcontractor_id);
CREATE UNIQUE INDEX task_carrier_id_id_key ON public.task USING btree (carrier_id, id);
CREATE UNIQUE INDEX task_carrier_id_message_id_key ON public.task USING btree (carrier_id, message_id);
CREATE UNIQUE INDEX task_carrier_id_source_key_key ON public.task USING btree (carrier_id, source_key);
CREATE UNIQUE INDEX time_sheet_carrier_id_id_key ON public.time_sheet USING btree (carrier_id, id);
CREATE UNIQUE INDEX time_sheet_carrier_id_user_id_month_key ON public.time_sheet USING btree (carrier_id, user_id, month);
CREATE UNIQUE INDEX training_period_carrier_id_id_key ON public.training_period USING btree (carrier_id, id);
CREATE UNIQUE INDEX tranche_carrier_id_id_key ON public.tranche USING btree (carrier_id, id);
CREATE UNIQUE INDEX tranche_carrier_id_lot_id_number_key ON public.tranche USING btree (carrier_id, lot_id, number);
CREATE UNIQUE INDEX visit_carrier_id_id_key ON public.visit USING btree (carrier_id, id);
CREATE UNIQUE INDEX work_request_carrier_id_id_key ON public.work_request USING btree (carrier_id, id);
CREATE UNIQUE INDEX work_request_carrier_id_reference_key ON public.work_request USING btree (carrier_id, reference);
CREATE UNIQUE INDEX work_request_carrier_id_submission_key_key ON public.work_request USING btree (carrier_id, submission_key);
CREATE UNIQUE INDEX worked_month_carrier_id_commitment_id_month_key ON public.worked_month USING btree (carrier_id, commitment_id, month);

-- Views

CREATE VIEW public.commitment_hours WITH (security_invoker=true) AS
 SELECT carrier_id,
    commitment_id,
    month,
    sum(minutes) FILTER (WHERE validated)::integer AS validated_minutes,
    sum(minutes) FILTER (WHERE NOT validated)::integer AS declared_minutes
   FROM ( SELECT p.carrier_id,
            p.commitment_id,
            m.month,
            e.counted_minutes AS minutes,
            m.status = ANY (ARRAY['VALIDATED'::hours_month_status, 'LOCKED'::hours_month_status]) AS validated
           FROM placement p
             JOIN hours_month m ON m.carrier_id = p.carrier_id AND m.placement_id = p.id AND m.status <> 'REJECTED'::hours_month_status
             JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
        UNION ALL
         SELECT p.carrier_id,
            p.commitment_id,
            m.month,
            - t.minutes,
            true
           FROM hours_transfer t
             JOIN hours_month m ON m.carrier_id = t.carrier_id AND m.id = t.month_id
             JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
        UNION ALL
         SELECT t.carrier_id,
            t.to_commitment_id,
            m.month,
            t.minutes,
            true
           FROM hours_transfer t
             JOIN hours_month m ON m.carrier_id = t.carrier_id AND m.id = t.month_id) moved
  GROUP BY carrier_id, commitment_id, month;
CREATE VIEW public.public_carrier_epci AS
 SELECT carrier_id,
    epci_code
   FROM carrier_territory;
CREATE VIEW public.public_data_protection AS
 SELECT id,
    carrier_id,
    from_day,
    legal_basis,
    grounds,
    controller,
    officer_name,
    officer_contact
   FROM data_protection;
CREATE VIEW public.public_first_calls AS
 SELECT carrier_id,
    asked_on,
    call_by,
    called_on,
    count(*)::integer AS requests
   FROM call_promise
  GROUP BY carrier_id, asked_on, call_by, called_on;
CREATE VIEW public.public_meeting AS
 SELECT m.carrier_id,
    m.id,
    m.kind,
    m.title,
    m.place,
    c.name AS commune_name,
    m.starts_at,
    m.ends_at,
    m.version,
        CASE
            WHEN m.places IS NULL THEN NULL::integer
            ELSE GREATEST(0::bigint, m.places - (( SELECT count(*) AS count
               FROM meeting_attendance a
              WHERE a.carrier_id = m.carrier_id AND a.meeting_id = m.id AND (a.attendance = ANY (ARRAY['COMING'::attendance, 'CAME'::attendance])))))::integer
        END AS places_left
   FROM meeting m
     LEFT JOIN commune c ON c.code = m.commune_code
  WHERE m.status = 'PLANNED'::meeting_status AND m.kind <> 'STEERING'::text;
CREATE VIEW public.public_news AS
 SELECT carrier_id,
    said_on,
    news_by,
    heard_on,
    count(*)::integer AS promises
   FROM news_promise
  GROUP BY carrier_id, said_on, news_by, heard_on;
CREATE VIEW public.public_opportunity AS
 SELECT o.id,
    o.carrier_id,
    o.slug,
        CASE
            WHEN o.status <> 'PUBLISHED'::opportunity_status THEN 'CLOSED'::text
            WHEN o.coming_period IS NOT NULL THEN 'COMING'::text
            ELSE 'OPEN'::text
        END AS state,
    o.title,
    o.rome_code,
    t.label AS trade_label,
    o.commune_code,
    c.name AS commune_name,
    c.postcodes,
    c.epci_code,
    COALESCE(x.name, ''::text) AS epci_name,
    o.starts_on,
    o.ends_on,
    o.coming_period,
    o.places,
    o.weekly_minutes,
    o.timetable,
    o.contract_type,
        CASE
            WHEN e.named_publicly THEN e.name
            ELSE NULL::text
        END AS employer_name,
    e.kinds AS employer_kinds,
        CASE
            WHEN h.named_publicly AND h.id IS DISTINCT FROM e.id THEN h.name
            ELSE NULL::text
        END AS works_for_name,
    o.tasks,
    o.needs,
    o.provided,
    o.how_to_come,
    o.meals,
    o.first_pay,
    o.physical_effort,
    o.reading_needed,
    o.driving_licence,
    o.context,
    o.verified_on,
    o.published_at,
    o.advisers_only_until,
    o.status = 'PUBLISHED'::opportunity_status AS listed
   FROM opportunity o
     JOIN commitment k ON k.carrier_id = o.carrier_id AND k.id = o.commitment_id
     JOIN organisation h ON h.carrier_id = k.carrier_id AND h.id = k.holder_id
     LEFT JOIN organisation e ON e.carrier_id = o.carrier_id AND e.id = o.employer_id
     JOIN commune c ON c.code = o.commune_code
     LEFT JOIN epci x ON x.code = c.epci_code
     JOIN rome_trade t ON t.code = o.rome_code
  WHERE (o.status = ANY (ARRAY['PUBLISHED'::opportunity_status, 'FILLED'::opportunity_status, 'EXPIRED'::opportunity_status, 'CANCELLED'::opportunity_status, 'ARCHIVED'::opportunity_status])) AND o.published_at IS NOT NULL;
CREATE VIEW public.public_opportunity_access AS
 SELECT slug,
    shift_starts_at,
    shift_ends_at,
    pick_up_on_request,
    COALESCE(( SELECT json_agg(json_build_object('communeCode', p.commune_code, 'communeName', c.name, 'place', p.place, 'at', p.at) ORDER BY p.at, p.id) AS json_agg
           FROM pick_up_point p
             JOIN commune c ON c.code = p.commune_code
          WHERE p.carrier_id = o.carrier_id AND p.opportunity_id = o.id), '[]'::json) AS pick_ups
   FROM opportunity o
  WHERE status = 'PUBLISHED'::opportunity_status AND published_at IS NOT NULL;
CREATE VIEW public.public_opportunity_wording AS
 SELECT o.slug,
    w.language,
    w.tasks,
    w.needs,
    w.provided,
    w.how_to_come,
    w.meals,
    w.first_pay,
    w.physical_effort,
    w.context,
    w.title,
    w.timetable
   FROM opportunity_wording w
     JOIN opportunity o ON o.carrier_id = w.carrier_id AND o.id = w.opportunity_id
  WHERE o.status = 'PUBLISHED'::opportunity_status AND o.published_at IS NOT NULL;
CREATE VIEW public.public_policy AS
 SELECT carrier_id,
    kind,
    from_day,
    to_day,
    "values",
    source,
    verified
   FROM policy_value
  WHERE withdrawn_on IS NULL AND scope_id IS NULL AND kind = 'comingPositions'::text;
CREATE VIEW public.public_presence AS
 SELECT c.id AS carrier_id,
    COALESCE(s.weekdays, '{1,2,3,4,5}'::integer[]) AS weekdays,
    ( SELECT COALESCE(jsonb_agg(each.absences), '[]'::jsonb) AS "coalesce"
           FROM ( SELECT ( SELECT COALESCE(jsonb_agg(jsonb_build_object('from', a.from_day, 'to', a.to_day) ORDER BY a.from_day), '[]'::jsonb) AS "coalesce"
                           FROM staff_absence a
                          WHERE a.carrier_id = u.carrier_id AND a.user_id = u.id AND a.deputy_id IS NULL) AS absences
                   FROM staff_user u
                  WHERE u.carrier_id = c.id AND u.kind = 'FACILITATOR'::staff_kind AND u.disabled_at IS NULL) each) AS absences
   FROM carrier_organisation c
     LEFT JOIN service_settings s ON s.carrier_id = c.id;
CREATE VIEW public.public_promise AS
 SELECT carrier_id,
    from_day,
    to_day,
    source,
    verified,
    "values"
   FROM policy_value
  WHERE kind = 'promise'::text AND scope_id IS NULL AND withdrawn_on IS NULL;
CREATE VIEW public.public_publicity AS
 SELECT p.carrier_id,
    o.name AS funder,
    COALESCE(p.emblem, 'NONE'::text) AS emblem,
    p.sentence,
    p.amount_cents AS amount,
    p.link,
    p."position",
    p.id,
    p.version,
    p.logo_width,
    p.logo_height
   FROM publicity_block p
     JOIN organisation o ON o.carrier_id = p.carrier_id AND o.id = p.funder_id
  WHERE p.published;
CREATE VIEW public.public_publicity_logo AS
 SELECT carrier_id,
    id,
    logo
   FROM publicity_block
  WHERE published AND logo IS NOT NULL;
CREATE VIEW public.public_report AS
 SELECT DISTINCT ON (carrier_id) carrier_id,
    number,
    title,
    from_day,
    to_day,
    frozen_on,
    figures
   FROM frozen_report
  WHERE audience = 'PUBLIC'::text
  ORDER BY carrier_id, created_at DESC, id DESC;
CREATE VIEW public.public_retention AS
 SELECT carrier_id,
    from_day,
    to_day,
    source,
    verified,
    "values"
   FROM policy_value
  WHERE kind = 'retention'::text AND scope_id IS NULL AND withdrawn_on IS NULL;
CREATE VIEW public.public_territory AS
 SELECT id AS carrier_id,
    name,
    facilitator_first_name,
    phone,
    phone_hours,
    email,
    demonstration,
    drop_in_hours,
    seat,
    publication_director,
    host,
    portal_url
   FROM carrier_organisation;
CREATE VIEW public.public_validated_hours AS
 SELECT carrier_id,
    year,
    epci_code,
    sum(counted_minutes)::integer AS minutes,
    count(DISTINCT participant_id)::integer AS people,
    count(DISTINCT participant_id) FILTER (WHERE sex = 'F'::text)::integer AS women,
    count(DISTINCT participant_id) FILTER (WHERE sex IS NOT NULL)::integer AS stated
   FROM ( SELECT p.carrier_id,
            EXTRACT(year FROM m.month)::integer AS year,
            COALESCE(c.epci_code, ''::text) AS epci_code,
            e.counted_minutes,
            p.participant_id,
            i.sex
           FROM hours_month m
             JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
             JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
             JOIN participant i ON i.carrier_id = p.carrier_id AND i.id = p.participant_id
             JOIN commitment k ON k.carrier_id = p.carrier_id AND k.id = p.commitment_id
             JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
             JOIN procurement_contract t ON t.carrier_id = l.carrier_id AND t.id = l.contract_id
             LEFT JOIN commune c ON c.code = t.commune_code
          WHERE m.status = ANY (ARRAY['VALIDATED'::hours_month_status, 'LOCKED'::hours_month_status])) h
  GROUP BY carrier_id, GROUPING SETS ((year, epci_code), (year), (epci_code), ());

-- Functions

CREATE OR REPLACE FUNCTION public.check_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  held meeting_status;
  room int;
BEGIN
  SELECT status, places INTO held, room FROM meeting WHERE id = NEW.meeting_id FOR UPDATE;
  IF held = 'CANCELLED' OR (NEW.attendance IN ('CAME', 'MISSED') AND held <> 'HELD') THEN
    RAISE EXCEPTION 'the meeting was not held' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.attendance = 'COMING' AND room <= (SELECT count(*) FROM meeting_attendance a WHERE a.meeting_id = NEW.meeting_id
      AND a.participant_id <> NEW.participant_id AND a.attendance IN ('COMING', 'CAME')) THEN
    RAISE EXCEPTION 'the meeting is full' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.check_funding_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  wrong date;
BEGIN
  IF OLD.status <> 'DRAFT' AND (NEW.status = 'DRAFT' OR NEW.total_cents <> OLD.total_cents) THEN
    RAISE EXCEPTION 'an active plan does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status = 'ACTIVE' AND OLD.status = 'DRAFT' THEN
    SELECT d INTO wrong FROM programme p, LATERAL (
        SELECT p.from_day AS d UNION SELECT s.from_day FROM funding_share s WHERE s.plan_id = NEW.id
        UNION SELECT s.to_day + 1 FROM funding_share s WHERE s.plan_id = NEW.id) days
      WHERE p.id = NEW.programme_id AND d BETWEEN p.from_day AND p.to_day
        AND 10000 IS DISTINCT FROM (SELECT sum(s.share_bps) FROM funding_share s
          WHERE s.plan_id = NEW.id AND d BETWEEN s.from_day AND s.to_day) LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'the shares do not make the whole on %', wrong USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.check_funding_share()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM funding_plan p WHERE p.id IN (NEW.plan_id, OLD.plan_id) AND p.status <> 'DRAFT') THEN
    RAISE EXCEPTION 'an active plan does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $function$;
CREATE OR REPLACE FUNCTION public.check_hours_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  ceiling int;
  joined int;
  counted int;
BEGIN
  SELECT a.ceiling_minutes INTO ceiling FROM pooling_agreement a
    WHERE a.id = NEW.agreement_id AND a.signed_on IS NOT NULL FOR UPDATE;
  IF ceiling IS NULL THEN
    RAISE EXCEPTION 'the pooling agreement is not signed' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM 1 FROM hours_month m WHERE m.id = NEW.month_id FOR UPDATE;
  SELECT count(*) INTO joined FROM pooling_commitment c
    WHERE c.agreement_id = NEW.agreement_id AND (c.commitment_id = NEW.to_commitment_id OR c.commitment_id = (
      SELECT p.commitment_id FROM hours_month m JOIN placement p ON p.id = m.placement_id WHERE m.id = NEW.month_id));
  IF joined <> 2 THEN
    RAISE EXCEPTION 'the pooling agreement does not join these commitments' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.minutes + coalesce((SELECT sum(t.minutes) FROM hours_transfer t WHERE t.agreement_id = NEW.agreement_id), 0) > ceiling THEN
    RAISE EXCEPTION 'the ceiling of the pooling agreement is reached' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT coalesce(sum(e.counted_minutes), 0) INTO counted FROM hours_entry e
    JOIN hours_month m ON m.id = e.month_id AND m.status IN ('VALIDATED', 'LOCKED') WHERE e.month_id = NEW.month_id;
  IF NEW.minutes + coalesce((SELECT sum(t.minutes) FROM hours_transfer t WHERE t.month_id = NEW.month_id), 0) > counted THEN
    RAISE EXCEPTION 'more minutes leave the month than it counts' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.check_month_sum()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  worked bigint;
  counted bigint;
BEGIN
  SELECT coalesce(sum(minutes), 0), coalesce(sum(counted_minutes), 0) INTO worked, counted
  FROM hours_entry WHERE carrier_id = NEW.carrier_id AND month_id = NEW.month_id;
  IF worked < 0 OR counted < 0 OR counted > worked THEN
    RAISE EXCEPTION 'a month counts between nothing and what was worked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.check_outcome()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  work placement%ROWTYPE;
BEGIN
  SELECT * INTO work FROM placement WHERE id = NEW.placement_id;
  IF work.status NOT IN ('ENDED', 'FOLLOWED_UP') OR work.ends_on IS NULL OR work.participant_id <> NEW.participant_id
    OR NEW.answered_on < work.ends_on + make_interval(months => CASE NEW.milestone
      WHEN 'MONTHS_3' THEN 3 WHEN 'MONTHS_6' THEN 6 WHEN 'MONTHS_12' THEN 12 ELSE 0 END) THEN
    RAISE EXCEPTION 'the day of this outcome has not come' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.check_time_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  entry time_entry := coalesce(NEW, OLD);
BEGIN
  PERFORM 1 FROM time_sheet s WHERE s.carrier_id = entry.carrier_id AND s.user_id = entry.user_id
    AND s.month = date_trunc('month', entry.worked_on)::date AND s.status = 'OPEN' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the time sheet of this month is not open' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.minutes + coalesce((SELECT sum(e.minutes) FROM time_entry e WHERE e.carrier_id = NEW.carrier_id
      AND e.user_id = NEW.user_id AND e.worked_on = NEW.worked_on AND e.id <> NEW.id), 0) > 1440 THEN
    RAISE EXCEPTION 'a day has 24 hours' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN entry;
END $function$;
CREATE OR REPLACE FUNCTION public.check_time_sheet()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.status = 'CLAIMED' THEN
    RAISE EXCEPTION 'a claimed time sheet does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status = 'OPEN' AND OLD.status <> 'OPEN' AND length(trim(coalesce(NEW.reopen_reason, ''))) = 0 THEN
    RAISE EXCEPTION 'a time sheet is reopened with a reason' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.check_transfer_taken_back()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM hours_transfer t WHERE t.carrier_id = NEW.carrier_id AND t.id = NEW.reverses_id
    AND t.reverses_id IS NULL AND t.minutes = -NEW.minutes AND t.agreement_id = NEW.agreement_id
    AND t.month_id = NEW.month_id AND t.to_commitment_id = NEW.to_commitment_id) THEN
    RAISE EXCEPTION 'a transfer is taken back whole, from where it went' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.claim_work_request(p_carrier uuid, p_submission uuid)
 RETURNS TABLE(reference text, call_before date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT w.reference, w.call_before FROM work_request w WHERE w.carrier_id = p_carrier AND w.submission_key = p_submission
$function$;
CREATE OR REPLACE FUNCTION public.commitments_to_come(p_carrier uuid, p_today date)
 RETURNS TABLE(commitment_id uuid, key text, contract_id uuid, subject text, lot_title text, holder_name text, holder_named boolean, private_buyer boolean, due integer, counted integer, planned integer, starts_on date, ends_on date, stopped_until date, hidden boolean, rome_code text, commune_code text, period text, places integer, version integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT k.id, left(md5(k.id::text), 10), c.id, c.subject, l.title, h.name, h.named_publicly,
    c.buyer_category IS NOT DISTINCT FROM 'PRIVATE', d.due, v.counted, w.planned, s.starts_on, s.ends_on, x.stopped_until,
    coalesce(p.hidden, false), p.rome_code, coalesce(p.commune_code, c.commune_code), p.period, p.places, coalesce(p.version, 0)
  FROM commitment k
  JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
  JOIN procurement_contract c ON c.carrier_id = l.carrier_id AND c.id = l.contract_id
  JOIN organisation h ON h.carrier_id = k.carrier_id AND h.id = k.holder_id
  LEFT JOIN coming_position p ON p.carrier_id = k.carrier_id AND p.commitment_id = k.id
  LEFT JOIN LATERAL (
    SELECT a.service_order_on, a.planned_end_on FROM commitment_plan a
    WHERE a.carrier_id = k.carrier_id AND a.commitment_id = k.id ORDER BY a.number DESC LIMIT 1) a ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(a.service_order_on, l.service_order_on) AS starts_on, coalesce(a.planned_end_on, l.planned_end_on) AS ends_on) s
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(o.minutes), 0)::integer AS due FROM obligation_line o
    WHERE o.carrier_id = k.carrier_id AND o.commitment_id = k.id) d
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.validated_minutes), 0)::integer AS counted FROM commitment_hours t
    WHERE t.carrier_id = k.carrier_id AND t.commitment_id = k.id) v
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(q.weekly_minutes * greatest(0, q.to_day - q.from_day + 1) / 7), 0)::integer AS planned
    FROM (
      SELECT z.weekly_minutes, least(coalesce(z.ends_on, s.ends_on, p_today), coalesce(s.ends_on, z.ends_on, p_today)) AS to_day,
        greatest(z.starts_on, (
          SELECT (max(m.month) + interval '1 month')::date FROM hours_month m
          WHERE m.carrier_id = z.carrier_id AND m.placement_id = z.id AND m.status IN ('VALIDATED', 'LOCKED'))) AS from_day
      FROM placement z
      WHERE z.carrier_id = k.carrier_id AND z.commitment_id = k.id AND z.status <> 'CANCELLED'
        AND z.contract_type <> 'IMMERSION' AND NOT z.permanent_staff) q) w
  CROSS JOIN LATERAL (
    SELECT max(y.to_day) AS stopped_until FROM lot_pause y
    WHERE y.carrier_id = l.carrier_id AND y.lot_id = l.id AND (y.commitment_id IS NULL OR y.commitment_id = k.id)
      AND greatest(s.starts_on, p_today) BETWEEN y.from_day - 28 AND y.to_day) x
  WHERE k.carrier_id = p_carrier AND k.status IN ('EXPECTED', 'OPEN', 'ACTIVE')
    AND NOT EXISTS (
      SELECT FROM opportunity o
      WHERE o.carrier_id = k.carrier_id AND o.commitment_id = k.id AND o.status IN ('PUBLISHED', 'PAUSED'))
$function$;
CREATE OR REPLACE FUNCTION public.count_submission(p_key text, p_most integer, p_seconds integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_window timestamptz := to_timestamp(floor(extract(epoch FROM clock_timestamp()) / p_seconds) * p_seconds);
  v_count int;
BEGIN
  DELETE FROM public_submission s WHERE s.window_start < now() - interval '2 days';
  INSERT INTO public_submission AS s (key, window_start, count) VALUES (p_key, v_window, 1)
    ON CONFLICT (key, window_start) DO UPDATE SET count = s.count + 1 RETURNING s.count INTO v_count;
  RETURN v_count <= p_most;
END $function$;
CREATE OR REPLACE FUNCTION public.end_shared_contract(p_contract uuid, p_today date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE v_own uuid := own_carrier_of_contract(p_contract);
  v_count integer;
BEGIN
  UPDATE contract_link SET ended_on = p_today
  WHERE ended_on IS NULL AND ((carrier_id = v_own AND contract_id = p_contract)
    OR (joined_carrier_id = v_own AND joined_contract_id = p_contract));
  GET DIAGNOSTICS v_count = ROW_COUNT;
  RETURN v_count;
END $function$;
CREATE OR REPLACE FUNCTION public.forget_participants(p_carrier uuid, p_people uuid[], p_pseudonyms uuid[], p_communes text[], p_today date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_table record;
  v_requests uuid[] := ARRAY(SELECT id FROM work_request WHERE carrier_id = p_carrier AND participant_id = ANY (p_people));
  v_referrals uuid[] := ARRAY(SELECT id FROM referral WHERE carrier_id = p_carrier AND participant_id = ANY (p_people));
  v_kept uuid[] := ARRAY(SELECT k.id FROM unnest(p_people, p_pseudonyms) AS k(id, pseudonym) WHERE k.pseudonym IS NOT NULL);
  v_whole oid[] := ARRAY['call_record'::regclass, 'auth_token'::regclass, 'message'::regclass];
  v_names uuid[];
  v_fresh uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s person' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('cordee.forgetting', 'on', true);

  -- Reads of what somebody asked before they had a file are noted under the request.
  WITH fresh AS MATERIALIZED (SELECT id, gen_random_uuid() AS name FROM unnest(p_people) AS q(id))
  SELECT array_agg(o.id), array_agg(o.name) INTO v_names, v_fresh FROM (
    SELECT id, name FROM fresh
    UNION ALL SELECT w.id, f.name FROM work_request w JOIN fresh f ON f.id = w.participant_id
    WHERE w.carrier_id = p_carrier) o;
  PERFORM unlink_traces(p_carrier, v_names, v_fresh);

  -- Who is erased before the day they were promised is owed nothing more; a day that passed in silence stays counted.
  PERFORM owe_nothing_more(p_carrier, v_requests || v_referrals, p_today);
  UPDATE placement SET assessment_id = NULL, referral_id = NULL WHERE carrier_id = p_carrier AND participant_id = ANY (p_people);
  PERFORM forget_rows('task', p_carrier, (SELECT array_agg(id) FROM task
    WHERE carrier_id = p_carrier AND (participant_id = ANY (p_people) OR work_request_id = ANY (v_requests))));
  PERFORM forget_rows('work_request', p_carrier, nullif(v_requests, '{}'));

  -- Whatever else speaks of the people, in tables of today and of tomorrow; work stays.
  FOR v_table IN
    SELECT k.conrelid::regclass AS name, a.attname AS link, (a.attnotnull OR k.conrelid = ANY (v_whole)) AND k.conrelid <> 'participant'::regclass AS goes,
      EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = k.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS named
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND k.confrelid = 'participant'::regclass AND k.conrelid <> 'placement'::regclass
  LOOP
    IF NOT v_table.goes THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE carrier_id = $1 AND %2$I = ANY ($2)', v_table.name, v_table.link)
        USING p_carrier, p_people;
    ELSIF v_table.named THEN
      EXECUTE format('SELECT forget_rows(%L::regclass, $1, (SELECT array_agg(id) FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)))',
        v_table.name, v_table.name, v_table.link) USING p_carrier, p_people;
    ELSE
      EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_table.name, v_table.link)
        USING p_carrier, p_people;
    END IF;
  END LOOP;

  PERFORM forget_rows('placement', p_carrier, (SELECT array_agg(p.id) FROM placement p
    WHERE p.carrier_id = p_carrier AND p.participant_id = ANY (p_people) AND NOT EXISTS (
      SELECT FROM hours_month m JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
      WHERE m.carrier_id = p.carrier_id AND m.placement_id = p.id)));

  -- Of work that is kept, neither what was learnt nor what was seen: their days would tell whose it was.
  PERFORM forget_rows('training_period', p_carrier, (SELECT array_agg(t.id) FROM training_period t
    JOIN placement p ON p.carrier_id = t.carrier_id AND p.id = t.placement_id
    WHERE t.carrier_id = p_carrier AND p.participant_id = ANY (p_people)));
  PERFORM forget_rows('document_seen', p_carrier, (SELECT array_agg(d.id) FROM document_seen d
    JOIN placement p ON p.carrier_id = d.carrier_id AND p.id = d.placement_id
    WHERE d.carrier_id = p_carrier AND p.participant_id = ANY (p_people)));

  -- Months instead of days; two placements of one month keep the days that part them.
  UPDATE placement p SET id = gen_random_uuid(), starts_on = r.starts_on, ends_on = r.ends_on, version = 1
  FROM (
    SELECT id,
      CASE WHEN lag(ends_on) OVER w >= date_trunc('month', starts_on) THEN starts_on
           ELSE date_trunc('month', starts_on)::date END AS starts_on,
      CASE WHEN lead(starts_on) OVER w < date_trunc('month', ends_on) + interval '1 month' THEN lead(starts_on) OVER w - 1
           ELSE (date_trunc('month', ends_on) + interval '1 month' - interval '1 day')::date END AS ends_on
    FROM placement WHERE carrier_id = p_carrier AND participant_id = ANY (v_kept)
    WINDOW w AS (PARTITION BY participant_id, commitment_id ORDER BY starts_on)
  ) r WHERE p.carrier_id = p_carrier AND p.id = r.id;
  PERFORM rename_kept_hours(p_carrier, v_kept);
  UPDATE participant a SET id = k.pseudonym, anonymised = true, commune_code = k.commune,
    prescriber_id = NULL, qualification = NULL, mobility = NULL, trades = '{}', contact_channel = 'CALL',
    retention_notice_on = NULL, objected_on = NULL,
    last_activity_on = date_trunc('month', last_activity_on)::date,
    created_at = date_trunc('month', last_activity_on::timestamp) AT TIME ZONE 'UTC', version = 1
  FROM unnest(p_people, p_pseudonyms, p_communes) AS k(id, pseudonym, commune)
  WHERE a.carrier_id = p_carrier AND a.id = k.id AND k.pseudonym IS NOT NULL;
  -- Those who were kept bear another name by now.
  DELETE FROM participant WHERE carrier_id = p_carrier AND id = ANY (p_people);
  PERFORM set_config('cordee.forgetting', '', true);
END $function$;
CREATE OR REPLACE FUNCTION public.forget_requests(p_carrier uuid, p_ids uuid[], p_today date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_ids uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s requests' USING ERRCODE = 'insufficient_privilege';
  END IF;
  v_ids := ARRAY(SELECT id FROM work_request
    WHERE carrier_id = p_carrier AND participant_id IS NULL AND id = ANY (p_ids) ORDER BY id FOR UPDATE);
  PERFORM set_config('cordee.forgetting', 'on', true);
  PERFORM owe_nothing_more(p_carrier, v_ids, p_today);
  PERFORM forget_rows('task', p_carrier,
    (SELECT array_agg(id) FROM task WHERE carrier_id = p_carrier AND work_request_id = ANY (v_ids)));
  PERFORM forget_rows('work_request', p_carrier, nullif(v_ids, '{}'));
  PERFORM set_config('cordee.forgetting', '', true);
  RETURN cardinality(v_ids);
END $function$;
CREATE OR REPLACE FUNCTION public.forget_returned_reason()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.status NOT IN ('RETURNED', 'REJECTED') OR coalesce(current_setting('cordee.forgetting', true), '') <> '' THEN
    NEW.returned_reason := NULL;
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.forget_rows(p_table regclass, p_carrier uuid, p_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_child record;
  v_ids uuid[];
  -- What is to or from somebody means nothing without them.
  v_whole oid[] := ARRAY['call_record'::regclass, 'auth_token'::regclass, 'message'::regclass];
BEGIN
  IF p_ids IS NULL THEN RETURN; END IF;
  FOR v_child IN
    SELECT k.conrelid::regclass AS name, a.attname AS link, (a.attnotnull OR k.conrelid = ANY (v_whole)) 
        AND (k.conrelid <> p_table OR k.conrelid = 'auth_token'::regclass) AS goes,
      EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = k.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS named
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND k.confrelid = p_table
  LOOP
    IF NOT v_child.goes THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE carrier_id = $1 AND %2$I = ANY ($2)', v_child.name, v_child.link)
        USING p_carrier, p_ids;
    ELSIF v_child.named THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_child.name, v_child.link)
        INTO v_ids USING p_carrier, p_ids;
      PERFORM forget_rows(v_child.name, p_carrier, v_ids);
    ELSE
      EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_child.name, v_child.link)
        USING p_carrier, p_ids;
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND id = ANY ($2)', p_table) USING p_carrier, p_ids;
END $function$;
CREATE OR REPLACE FUNCTION public.join_shared_contract(p_contract uuid, p_code_hash bytea, p_today date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE v_own uuid := own_carrier_of_contract(p_contract);
BEGIN
  UPDATE contract_link SET joined_carrier_id = v_own, joined_contract_id = p_contract, joined_on = p_today
  WHERE v_own IS NOT NULL AND code_hash = p_code_hash AND joined_on IS NULL AND ended_on IS NULL
    AND expires_at > now() AND carrier_id <> v_own;
  RETURN FOUND;
END $function$;
CREATE OR REPLACE FUNCTION public.keep_alert(p_token bytea, p_today date, p_ends_on date)
 RETURNS date
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE alert_subscription a SET confirmed_on = coalesce(a.confirmed_on, p_today), ends_on = p_ends_on, asked_on = NULL
  FROM alert_link l WHERE l.token_hash = p_token AND a.carrier_id = l.carrier_id AND a.id = l.alert_id AND a.stopped_at IS NULL
  RETURNING a.ends_on
$function$;
CREATE OR REPLACE FUNCTION public.keep_read_months(p_today date, p_kept_from date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET lock_timeout TO '2s'
 SET "TimeZone" TO 'UTC'
AS $function$
DECLARE
  v_month date := date_trunc('month', p_today)::date;
  v_start date;
  v_end date;
  v_old record;
  v_dropped int := 0;
BEGIN
  IF p_kept_from > p_today - interval '6 months' THEN
    RAISE EXCEPTION 'the log of reads keeps six months at least' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('keep_read_months'));
  FOR v_ahead IN 0..2 LOOP
    v_start := (v_month + make_interval(months => v_ahead))::date;
    v_end := (v_start + interval '1 month')::date;
    CONTINUE WHEN to_regclass('read_month.' || to_char(v_start, '"m"YYYY_MM')) IS NOT NULL
      OR EXISTS (SELECT FROM read_month.apart a WHERE a.at >= v_start AND a.at < v_end);
    EXECUTE format('CREATE TABLE read_month.%I PARTITION OF participant_read FOR VALUES FROM (%L) TO (%L)',
      to_char(v_start, '"m"YYYY_MM'), v_start, v_end);
  END LOOP;
  FOR v_old IN
    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'read_month'::regnamespace AND c.relkind = 'r'
      AND c.relname ~ '^m\d{4}_\d{2}$'
      AND to_date(substr(c.relname, 2), 'YYYY_MM') + interval '1 month' <= p_kept_from
  LOOP
    EXECUTE format('DROP TABLE read_month.%I', v_old.relname);
    v_dropped := v_dropped + 1;
  END LOOP;
  RETURN v_dropped;
END $function$;
CREATE OR REPLACE FUNCTION public.name_work_request(p_carrier uuid, p_reference text, p_submission uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE work_request w SET submission_key = p_submission
  WHERE w.carrier_id = p_carrier AND w.reference = p_reference AND w.submission_key IS NULL
    AND NOT EXISTS (SELECT FROM work_request o WHERE o.carrier_id = p_carrier AND o.submission_key = p_submission)
$function$;
CREATE OR REPLACE FUNCTION public.only_renamed(p_old jsonb, p_new jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT current_user = 'cordee_owner' AND coalesce(current_setting('cordee.forgetting', true), '') = 'on'
    AND p_old - n = p_new - n
  FROM (VALUES (ARRAY['id', 'month_id', 'reverses_id', 'entry_id', 'object_id', 'participant_id', 'created_at', 'reason', 'facts'])) AS v(n)
$function$;
CREATE OR REPLACE FUNCTION public.owe_nothing_more(p_carrier uuid, p_about uuid[], p_today date)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM news_promise WHERE carrier_id = p_carrier AND about_id = ANY (p_about) AND heard_on IS NULL AND news_by >= p_today;
  DELETE FROM call_promise WHERE carrier_id = p_carrier AND id = ANY (p_about) AND called_on IS NULL AND call_by >= p_today;
$function$;
CREATE OR REPLACE FUNCTION public.own_carrier_of_contract(p_contract uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT c.carrier_id FROM procurement_contract c
  WHERE c.id = p_contract AND c.carrier_id = nullif(current_setting('cordee.carrier_id', true), '')::uuid
$function$;
CREATE OR REPLACE FUNCTION public.partner_token_scopes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.scopes IS DISTINCT FROM OLD.scopes THEN
    RAISE EXCEPTION 'what a token opens does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.secret_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM partner_token s
    WHERE s.id = NEW.secret_id AND s.kind = 'SECRET' AND s.client_id = NEW.client_id AND NEW.scopes <@ s.scopes
  ) THEN
    RAISE EXCEPTION 'a token opens no more than its secret' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.people_nearly_named(p_name text, p_most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "pg_trgm.word_similarity_threshold" TO '0.39'
AS $function$
  SELECT i.participant_id FROM participant_identity i
  WHERE i.carrier_id = nullif(current_setting('cordee.carrier_id', true), '')::uuid AND p_name <% i.search_key
    AND length(p_name) > 2
    AND NOT EXISTS (SELECT FROM participant_identity s WHERE s.carrier_id = i.carrier_id
      AND s.search_key LIKE ANY (ARRAY['%' || p_name || '%', '%' || replace(p_name, ' ', '') || '%']))
  ORDER BY word_similarity(p_name, i.search_key) DESC, i.search_key, i.participant_id LIMIT p_most
$function$;
CREATE OR REPLACE FUNCTION public.portal_carrier(p_portal text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT coalesce(
    (SELECT c.id FROM carrier_organisation c WHERE c.portal_url = p_portal),
    (SELECT c.id FROM carrier_organisation c ORDER BY c.id LIMIT 1))
$function$;
CREATE OR REPLACE FUNCTION public.promise_call()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_TABLE_NAME = 'work_request' THEN
    INSERT INTO call_promise (id, carrier_id, asked_on, call_by)
    VALUES (NEW.id, NEW.carrier_id, least((NEW.created_at AT TIME ZONE 'Europe/Paris')::date, NEW.call_before), NEW.call_before);
  ELSE
    INSERT INTO call_promise (id, carrier_id, asked_on, call_by)
    VALUES (NEW.id, NEW.carrier_id, least(NEW.status_since, NEW.answer_before), NEW.answer_before);
  END IF;
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.promise_news()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.status IN ('PROPOSED_TO_COMPANY', 'INTERVIEW', 'ACCEPTED', 'REFUSED', 'POOL') THEN
    UPDATE news_promise SET heard_on = NEW.status_since
    WHERE carrier_id = NEW.carrier_id AND heard_on IS NULL AND (about_id = NEW.id OR about_id IN (
      SELECT id FROM work_request WHERE carrier_id = NEW.carrier_id AND participant_id = NEW.participant_id));
  ELSIF NEW.status IN ('WITHDRAWN', 'OBSOLETE') THEN
    DELETE FROM news_promise
    WHERE about_id = NEW.id AND carrier_id = NEW.carrier_id AND heard_on IS NULL AND news_by >= NEW.status_since;
  END IF;
  IF NEW.status NOT IN ('POOL', 'WITHDRAWN', 'OBSOLETE')
    AND NOT EXISTS (SELECT FROM news_promise WHERE about_id = NEW.id AND heard_on IS NULL) THEN
    INSERT INTO news_promise (about_id, carrier_id, said_on, news_by)
    VALUES (NEW.id, NEW.carrier_id, least(NEW.status_since, NEW.answer_before), NEW.answer_before)
    ON CONFLICT (about_id, said_on) DO UPDATE SET news_by = excluded.news_by, heard_on = NULL;
  END IF;
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.protect_tenant_table(p_table regclass, p_column name DEFAULT 'carrier_id'::name)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  -- After a local setting the value is '', not null; in a sub-select it is read once a statement, not once a row.
  v_own text := format('%I = (SELECT nullif(current_setting(''cordee.carrier_id'', true), '''')::uuid)', p_column);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('DROP POLICY IF EXISTS own_carrier ON %s', p_table);
  EXECUTE format('DROP POLICY IF EXISTS every_carrier ON %s', p_table);
  EXECUTE format('CREATE POLICY own_carrier ON %s TO cordee_app, cordee_partner USING (%s) WITH CHECK (%s)',
    p_table, v_own, v_own);
  EXECUTE format('CREATE POLICY every_carrier ON %s TO cordee_owner, cordee_system USING (true) WITH CHECK (true)',
    p_table);
END $function$;
CREATE OR REPLACE FUNCTION public.protect_tenant_tables()
 RETURNS SETOF text
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE v_table regclass;
BEGIN
  FOR v_table IN
    SELECT c.oid::regclass FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'carrier_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
        AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_carrier'))
    ORDER BY c.relname
  LOOP
    PERFORM protect_tenant_table(v_table);
    RETURN NEXT v_table::text;
  END LOOP;
END $function$;
CREATE OR REPLACE FUNCTION public.public_coming(p_carrier uuid, p_today date)
 RETURNS TABLE(key text, subject text, lot_title text, holder_name text, due integer, counted integer, planned integer, starts_on date, ends_on date, stopped_until date, rome_code text, commune_code text, commune_name text, epci_name text, postcodes text[], period text, places integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT c.key, CASE WHEN NOT c.private_buyer THEN c.subject END, c.lot_title, CASE WHEN c.holder_named THEN c.holder_name END,
    c.due, c.counted, c.planned, c.starts_on, c.ends_on, c.stopped_until, c.rome_code, c.commune_code, m.name,
    coalesce(e.name, ''), m.postcodes, c.period, c.places
  FROM commitments_to_come(p_carrier, p_today) c
  JOIN commune m ON m.code = c.commune_code
  LEFT JOIN epci e ON e.code = m.epci_code
  WHERE NOT c.hidden
$function$;
CREATE OR REPLACE FUNCTION public.queue_job(p_task text, p_payload json, p_key text, p_run_at timestamp with time zone, p_max_attempts integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM graphile_worker.add_job(
    p_task, p_payload, job_key => p_key, run_at => p_run_at, max_attempts => p_max_attempts);
END $function$;
CREATE OR REPLACE FUNCTION public.record_alert(p_id uuid, p_carrier uuid, p_channel alert_channel, p_address text, p_commune text, p_trade text, p_means text, p_minutes integer, p_ends_on date, p_event uuid, p_language text, p_hours text, p_start text, p_winter boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_known alert_subscription;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_address, 1));
  SELECT * INTO v_known FROM alert_subscription a
    WHERE a.carrier_id = p_carrier AND a.address = p_address AND a.stopped_at IS NULL
      AND a.ends_on >= p_ends_on - interval '3 months' AND a.commune_code IS NOT DISTINCT FROM p_commune
      AND a.rome_code IS NOT DISTINCT FROM p_trade AND a.means = p_means AND a.minutes = p_minutes
      AND a.hours IS NOT DISTINCT FROM p_hours AND a.start IS NOT DISTINCT FROM p_start AND a.winter = p_winter
    LIMIT 1;
  IF v_known.id IS NULL THEN
    INSERT INTO alert_subscription (id, carrier_id, channel, address, commune_code, rome_code, means, minutes, ends_on, language,
      hours, start, winter)
    VALUES (p_id, p_carrier, p_channel, p_address, p_commune, p_trade, p_means, p_minutes, p_ends_on, p_language,
      p_hours, p_start, p_winter);
    INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'alert.created', p_id);
  ELSIF v_known.confirmed_on IS NULL THEN
    -- Asked again before it was said yes to: the next message speaks as the page that asked.
    UPDATE alert_subscription SET language = p_language WHERE id = v_known.id;
    IF EXISTS (SELECT FROM alert_link l WHERE l.carrier_id = p_carrier AND l.alert_id = v_known.id) THEN
      INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'alert.created', v_known.id);
    END IF;
  END IF;
END $function$;
CREATE OR REPLACE FUNCTION public.record_followed_request(p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text, p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text, p_channel text, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid, p_language text, p_advisers_first date, p_today date, p_link uuid, p_link_hash bytea, p_link_until timestamp with time zone)
 RETURNS TABLE(reference text, call_before date)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE v_recorded record;
BEGIN
  SELECT * INTO v_recorded FROM record_work_request(p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name,
    p_phone, p_helper_name, p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_channel, p_note,
    p_call_before, p_dedupe, p_journal, p_event, p_language, p_advisers_first, p_today);
  IF v_recorded.created AND p_link_hash IS NOT NULL THEN
    INSERT INTO auth_token (id, purpose, token_hash, carrier_id, work_request_id, expires_at)
    VALUES (p_link, 'JOBSEEKER_LINK', p_link_hash, p_carrier, p_id, p_link_until)
    ON CONFLICT (purpose, token_hash) DO NOTHING;
  END IF;
  RETURN QUERY SELECT v_recorded.reference, v_recorded.call_before;
END $function$;
CREATE OR REPLACE FUNCTION public.record_study_request(p_id uuid, p_carrier uuid, p_kind text, p_organisation text, p_contact text, p_phone text, p_email text, p_subject text, p_details text, p_answer_before date, p_submission uuid, p_journal uuid, p_event uuid)
 RETURNS date
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE v_before date;
BEGIN
  INSERT INTO study_request (id, carrier_id, kind, organisation, contact, phone, email, subject, details, answer_before, submission_key)
  VALUES (p_id, p_carrier, p_kind, p_organisation, p_contact, p_phone, p_email, p_subject, p_details, p_answer_before, p_submission)
  ON CONFLICT (carrier_id, submission_key) DO NOTHING;
  IF NOT FOUND THEN
    SELECT s.answer_before INTO v_before FROM study_request s WHERE s.carrier_id = p_carrier AND s.submission_key = p_submission;
    RETURN v_before;
  END IF;
  INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id)
    VALUES (p_journal, p_carrier, 'ANONYMOUS', 'request:create', 'StudyRequest', p_id);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'studyRequest.created', p_id);
  RETURN p_answer_before;
END $function$;
CREATE OR REPLACE FUNCTION public.record_work_request(p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text, p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text, p_channel text, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid, p_language text, p_advisers_first date, p_today date)
 RETURNS TABLE(reference text, call_before date, created boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_dedupe, 0));
  RETURN QUERY SELECT w.reference, w.call_before, false FROM work_request w
    WHERE w.carrier_id = p_carrier AND w.dedupe_key = p_dedupe AND w.status = 'NEW';
  IF FOUND THEN
    -- Asked again in another version: what comes next speaks as the page that asked last.
    UPDATE work_request w SET language = p_language
      WHERE w.carrier_id = p_carrier AND w.dedupe_key = p_dedupe AND w.status = 'NEW';
    RETURN;
  END IF;
  INSERT INTO work_request (id, carrier_id, reference, opportunity_id, first_name, last_name, phone, helper_name,
    helper_phone, commune_code, trades, mobility, call_moment, contact_channel, note, consent_at, call_before, dedupe_key,
    language, advisers_first_until, asked_on)
  VALUES (p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name, p_phone, p_helper_name,
    p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_channel, p_note, now(), p_call_before, p_dedupe,
    p_language, CASE WHEN p_opportunity IS NOT NULL THEN p_advisers_first END, p_today);
  INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id)
    VALUES (p_journal, p_carrier, 'ANONYMOUS', 'request:create', 'WorkRequest', p_id);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'workRequest.created', p_id);
  RETURN QUERY SELECT p_reference, p_call_before, true;
END $function$;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'cordee_owner' AND current_setting('cordee.undoing_import', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF only_renamed(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $function$;
CREATE OR REPLACE FUNCTION public.refuse_change_of_call()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'cordee_owner' AND current_setting('cordee.forgetting', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR NEW.said IS NOT NULL OR to_jsonb(NEW) - 'said' <> to_jsonb(OLD) - 'said' THEN
    RAISE EXCEPTION 'the log of calls is appended only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.refuse_change_of_read()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < now() - interval '6 months' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF only_renamed(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'the log of reads is appended only' USING ERRCODE = 'restrict_violation';
END $function$;
CREATE OR REPLACE FUNCTION public.refuse_claimed_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM claim_line l WHERE OLD.id IN (l.expense_id, l.staff_month_id)) THEN
    RAISE EXCEPTION 'what is claimed does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $function$;
CREATE OR REPLACE FUNCTION public.refuse_entry_in_locked_month()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT NEW.correction AND EXISTS (
    -- Shared: a validation under way is waited for, not raced.
    SELECT 1 FROM (SELECT status FROM hours_month WHERE id = NEW.month_id FOR SHARE) m
    WHERE m.status IN ('VALIDATED', 'LOCKED')
  ) THEN
    RAISE EXCEPTION 'the month is locked: only a correction may be added' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;
CREATE OR REPLACE FUNCTION public.rename_kept_hours(p_carrier uuid, p_people uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
DECLARE
  v_months uuid[] := ARRAY(SELECT m.id FROM hours_month m JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
    WHERE m.carrier_id = p_carrier AND p.participant_id = ANY (p_people));
  v_old uuid[];
  v_new uuid[];
BEGIN
  SELECT array_agg(e.id), array_agg(gen_random_uuid()) INTO v_old, v_new
  FROM hours_entry e WHERE e.carrier_id = p_carrier AND e.month_id = ANY (v_months);
  UPDATE frozen_report_row f SET entry_id = r.new FROM unnest(v_old, v_new) AS r(old, new)
    WHERE f.carrier_id = p_carrier AND f.entry_id = r.old;
  UPDATE hours_entry e SET id = r.new, created_at = date_trunc('month', e.created_at),
      reason = CASE WHEN e.reason IS NOT NULL THEN 'correction' END
    FROM unnest(v_old, v_new) AS r(old, new) WHERE e.carrier_id = p_carrier AND e.id = r.old;
  UPDATE hours_transfer SET id = gen_random_uuid(), created_at = date_trunc('month', created_at),
      reason = CASE WHEN reason IS NOT NULL THEN 'correction' END
    WHERE carrier_id = p_carrier AND month_id = ANY (v_months);
  UPDATE hours_month SET id = gen_random_uuid(), declared_at = date_trunc('month', declared_at),
      validated_at = date_trunc('month', validated_at), status_since = date_trunc('month', status_since)::date,
      kept_with_reason = NULL
    WHERE carrier_id = p_carrier AND id = ANY (v_months);
END $function$;
CREATE OR REPLACE FUNCTION public.request_followed_until(p_carrier uuid, p_reference text, p_hash bytea)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT a.expires_at FROM auth_token a JOIN work_request w ON w.carrier_id = a.carrier_id AND w.id = a.work_request_id
  WHERE a.purpose = 'JOBSEEKER_LINK' AND a.token_hash = p_hash AND w.carrier_id = p_carrier AND w.reference = p_reference
    AND a.revoked_at IS NULL AND a.expires_at > now()
$function$;
CREATE OR REPLACE FUNCTION public.search_key(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((search_name(value) || ' '::text) || replace(search_name(value), ' '::text, ''::text));
CREATE OR REPLACE FUNCTION public.search_name(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN TRIM(BOTH FROM regexp_replace(regexp_replace(regexp_replace(replace(lower((regexp_replace(replace(NORMALIZE(value, NFD), 'Œ'::text, 'œ'::text), '[\u0300-\u036f]'::text, ''::text, 'g'::text) COLLATE "C")), 'œ'::text, 'oe'::text), '[^a-z0-9]+'::text, ' '::text, 'g'::text), '\mste\M'::text, 'sainte'::text, 'g'::text), '\mst\M'::text, 'saint'::text, 'g'::text));
CREATE OR REPLACE FUNCTION public.shared_contract_dues(p_contract uuid)
 RETURNS TABLE(carrier_id uuid, commitment_id uuid, due integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.carrier_id, k.id, coalesce(sum(l.minutes), 0)::integer
  FROM shared_contract_parties(p_contract) p
  JOIN lot t ON t.carrier_id = p.carrier_id AND t.contract_id = p.contract_id
  JOIN commitment k ON k.carrier_id = t.carrier_id AND k.lot_id = t.id
  LEFT JOIN obligation_line l ON l.carrier_id = k.carrier_id AND l.commitment_id = k.id
  GROUP BY p.carrier_id, k.id
$function$;
CREATE OR REPLACE FUNCTION public.shared_contract_hours(p_contract uuid)
 RETURNS TABLE(carrier_id uuid, carrier_name text, ourselves boolean, month date, validated integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.carrier_id, o.name, p.ourselves, h.month, coalesce(sum(h.validated_minutes), 0)::integer
  FROM shared_contract_parties(p_contract) p
  JOIN carrier_organisation o ON o.id = p.carrier_id
  LEFT JOIN lot t ON t.carrier_id = p.carrier_id AND t.contract_id = p.contract_id
  LEFT JOIN commitment k ON k.carrier_id = t.carrier_id AND k.lot_id = t.id
  LEFT JOIN commitment_hours h ON h.carrier_id = k.carrier_id AND h.commitment_id = k.id
  GROUP BY p.carrier_id, o.name, p.ourselves, h.month
$function$;
CREATE OR REPLACE FUNCTION public.shared_contract_parties(p_contract uuid)
 RETURNS TABLE(carrier_id uuid, contract_id uuid, ourselves boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH own AS (SELECT own_carrier_of_contract(p_contract) AS carrier_id),
  first AS (
    SELECT l.carrier_id, l.contract_id FROM contract_link l, own
    WHERE l.ended_on IS NULL AND l.joined_on IS NOT NULL
      AND ((l.carrier_id = own.carrier_id AND l.contract_id = p_contract)
        OR (l.joined_carrier_id = own.carrier_id AND l.joined_contract_id = p_contract))
    LIMIT 1)
  SELECT f.carrier_id, f.contract_id, f.carrier_id = own.carrier_id FROM first f, own
  UNION
  SELECT l.joined_carrier_id, l.joined_contract_id, l.joined_carrier_id = own.carrier_id
  FROM contract_link l JOIN first f ON f.carrier_id = l.carrier_id AND f.contract_id = l.contract_id, own
  WHERE l.ended_on IS NULL AND l.joined_on IS NOT NULL
$function$;
CREATE OR REPLACE FUNCTION public.stop_adviser_news(p_id uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH stopped AS (
    UPDATE adviser_news SET stopped_at = coalesce(stopped_at, now()), asked = false WHERE id = p_id RETURNING 1
  ) SELECT EXISTS (SELECT FROM stopped)
$function$;
CREATE OR REPLACE FUNCTION public.stop_alert(p_token bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH stopped AS (
    UPDATE alert_subscription a SET stopped_at = coalesce(a.stopped_at, now()), address = NULL
    FROM alert_link l WHERE l.token_hash = p_token AND a.carrier_id = l.carrier_id AND a.id = l.alert_id RETURNING a.id)
  SELECT EXISTS (SELECT FROM stopped)
$function$;
CREATE OR REPLACE FUNCTION public.take_call_promise_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM call_promise WHERE id = NEW.id AND carrier_id = NEW.carrier_id AND called_on IS NULL;
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.take_partner_points(p_carrier uuid, p_client uuid, p_cost integer, p_most integer, p_per_second integer)
 RETURNS TABLE(allowed boolean, points integer)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_left double precision;
BEGIN
  INSERT INTO partner_points AS b (client_id, carrier_id, points, filled_at) VALUES (p_client, p_carrier, p_most, v_now)
    ON CONFLICT (client_id) DO NOTHING;
  SELECT least(p_most, b.points + greatest(0, extract(epoch FROM v_now - b.filled_at)) * p_per_second)
    INTO v_left FROM partner_points b WHERE b.carrier_id = p_carrier AND b.client_id = p_client FOR UPDATE;
  allowed := v_left >= p_cost;
  IF allowed THEN v_left := least(p_most, v_left - p_cost); END IF;
  UPDATE partner_points b SET points = v_left, filled_at = greatest(b.filled_at, v_now)
    WHERE b.carrier_id = p_carrier AND b.client_id = p_client;
  points := floor(v_left)::int;
  RETURN NEXT;
END $function$;
CREATE OR REPLACE FUNCTION public.tell_event_at_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM queue_job('deliverEvents', json_build_object('carrierId', NEW.carrier_id), 'deliverEvents:' || NEW.carrier_id, NULL, 3);
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.tell_public_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('cordee_public_change', '');
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.tie_work_request(p_carrier uuid, p_reference text, p_key text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE work_request w SET commitment_id = k.id
  FROM commitment k
  WHERE w.carrier_id = p_carrier AND w.reference = p_reference AND w.opportunity_id IS NULL AND w.commitment_id IS NULL
    AND w.status = 'NEW' AND k.carrier_id = p_carrier AND left(md5(k.id::text), 10) = p_key
$function$;
CREATE OR REPLACE FUNCTION public.undo_history_import(p_carrier uuid, p_import uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE v_table text;
BEGIN
  PERFORM 1 FROM history_import WHERE carrier_id = p_carrier AND id = p_import AND undone_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM set_config('cordee.undoing_import', 'yes', true);
  BEGIN
    DELETE FROM participant_read r USING history_import_object o
      WHERE o.carrier_id = p_carrier AND o.import_id = p_import AND o.kind = 'participant'
        AND r.carrier_id = p_carrier AND r.participant_id = o.object_id;
    DELETE FROM participant_identity i USING history_import_object o
      WHERE o.carrier_id = p_carrier AND o.import_id = p_import AND o.kind = 'participant'
        AND i.carrier_id = p_carrier AND i.participant_id = o.object_id;
    DELETE FROM lot_holder h USING history_import_object o
      WHERE o.carrier_id = p_carrier AND o.import_id = p_import AND o.kind = 'lot'
        AND h.carrier_id = p_carrier AND h.lot_id = o.object_id;
    FOREACH v_table IN ARRAY ARRAY['hours_entry', 'hours_month', 'placement', 'eligibility_assessment', 'participant',
      'obligation_line', 'commitment', 'clause_version', 'clause', 'lot', 'procurement_contract', 'organisation']
    LOOP
      EXECUTE format(
        'DELETE FROM %I t USING history_import_object o WHERE o.carrier_id = $1 AND o.import_id = $2 AND o.kind = %L
           AND t.carrier_id = $1 AND t.id = o.object_id', v_table, v_table) USING p_carrier, p_import;
    END LOOP;
  EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
    PERFORM set_config('cordee.undoing_import', '', true);
    RETURN false;
  END;
  PERFORM set_config('cordee.undoing_import', '', true);
  UPDATE history_import SET undone_at = now() WHERE carrier_id = p_carrier AND id = p_import;
  RETURN true;
END $function$;
CREATE OR REPLACE FUNCTION public.unlink_traces(p_carrier uuid, p_names uuid[], p_fresh uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_words text[] := p_names::text[];
BEGIN
  UPDATE journal_entry SET object_id = CASE WHEN object_id = ANY (p_names) THEN gen_random_uuid() ELSE object_id END,
    facts = facts - 'merged' - 'kept'
  WHERE carrier_id = p_carrier
    AND (object_id = ANY (p_names) OR facts->>'merged' = ANY (v_words) OR facts->>'kept' = ANY (v_words));
  UPDATE participant_read SET participant_id = n.fresh FROM unnest(p_names, p_fresh) AS n(name, fresh)
    WHERE carrier_id = p_carrier AND participant_id = n.name;
  UPDATE outbox_event SET object_id = gen_random_uuid() WHERE carrier_id = p_carrier AND object_id = ANY (p_names);
  UPDATE idempotency_key SET object_id = gen_random_uuid() WHERE carrier_id = p_carrier AND object_id = ANY (p_names);
END $function$;
CREATE OR REPLACE FUNCTION public.write_forgotten_again(p_carrier uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_placements uuid[];
  v_months uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s people' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (SELECT count(DISTINCT xmin::text) FROM participant WHERE carrier_id = p_carrier AND anonymised) < 2 THEN RETURN; END IF;
  PERFORM set_config('cordee.forgetting', 'on', true);
  v_placements := ARRAY(SELECT p.id FROM placement p JOIN participant a ON a.carrier_id = p.carrier_id AND a.id = p.participant_id
    WHERE p.carrier_id = p_carrier AND a.anonymised);
  v_months := ARRAY(SELECT id FROM hours_month WHERE carrier_id = p_carrier AND placement_id = ANY (v_placements));
  UPDATE participant SET version = 1 WHERE carrier_id = p_carrier AND anonymised;
  UPDATE placement SET version = 1 WHERE carrier_id = p_carrier AND id = ANY (v_placements);
  UPDATE hours_month SET version = version WHERE carrier_id = p_carrier AND id = ANY (v_months);
  UPDATE hours_entry SET created_at = created_at WHERE carrier_id = p_carrier AND month_id = ANY (v_months);
  UPDATE hours_transfer SET created_at = created_at WHERE carrier_id = p_carrier AND month_id = ANY (v_months);
  PERFORM set_config('cordee.forgetting', '', true);
END $function$;

-- Triggers

CREATE CONSTRAINT TRIGGER hours_entry_month_sum AFTER INSERT ON public.hours_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.correction) EXECUTE FUNCTION check_month_sum();
CREATE TRIGGER attestation_append_only BEFORE DELETE OR UPDATE ON public.attestation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER call_record_append_only BEFORE DELETE OR UPDATE ON public.call_record FOR EACH ROW EXECUTE FUNCTION refuse_change_of_call();
CREATE TRIGGER carrier_organisation_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.carrier_organisation FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER carrier_territory_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.carrier_territory FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER claim_line_append_only BEFORE DELETE OR UPDATE ON public.claim_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clause_study_append_only BEFORE DELETE OR UPDATE ON public.clause_study FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clause_version_append_only BEFORE DELETE OR UPDATE ON public.clause_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER coming_position_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.coming_position FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER commitment_plan_append_only BEFORE DELETE OR UPDATE ON public.commitment_plan FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commitment_plan_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.commitment_plan FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER commitment_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.commitment FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER commune_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.commune FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER cpv_code_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.cpv_code FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER data_protection_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.data_protection FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER declaration_reminder_append_only BEFORE DELETE OR UPDATE ON public.declaration_reminder FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER epci_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.epci FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER expense_claimed BEFORE DELETE OR UPDATE ON public.expense FOR EACH ROW EXECUTE FUNCTION refuse_claimed_change();
CREATE TRIGGER former_commune_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.former_commune FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER frozen_report_append_only BEFORE DELETE OR UPDATE ON public.frozen_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_report_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.frozen_report FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER frozen_report_row_append_only BEFORE DELETE OR UPDATE ON public.frozen_report_row FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER funding_plan_check BEFORE UPDATE ON public.funding_plan FOR EACH ROW EXECUTE FUNCTION check_funding_plan();
CREATE TRIGGER funding_share_check BEFORE INSERT OR DELETE OR UPDATE ON public.funding_share FOR EACH ROW EXECUTE FUNCTION check_funding_share();
CREATE TRIGGER hours_entry_append_only BEFORE DELETE OR UPDATE ON public.hours_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hours_entry_locked_month BEFORE INSERT ON public.hours_entry FOR EACH ROW EXECUTE FUNCTION refuse_entry_in_locked_month();
CREATE TRIGGER hours_entry_no_truncate BEFORE TRUNCATE ON public.hours_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hours_month_public_change AFTER UPDATE OF status ON public.hours_month FOR EACH ROW WHEN (((new.status IS DISTINCT FROM old.status) AND (new.status = ANY (ARRAY['VALIDATED'::hours_month_status, 'LOCKED'::hours_month_status])))) EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER hours_month_returned_reason BEFORE INSERT OR UPDATE ON public.hours_month FOR EACH ROW EXECUTE FUNCTION forget_returned_reason();
CREATE TRIGGER hours_transfer_append_only BEFORE DELETE OR UPDATE ON public.hours_transfer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hours_transfer_check BEFORE INSERT ON public.hours_transfer FOR EACH ROW WHEN ((new.reverses_id IS NULL)) EXECUTE FUNCTION check_hours_transfer();
CREATE TRIGGER hours_transfer_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.hours_transfer FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER hours_transfer_taken_back BEFORE INSERT ON public.hours_transfer FOR EACH ROW WHEN ((new.reverses_id IS NOT NULL)) EXECUTE FUNCTION check_transfer_taken_back();
CREATE TRIGGER journal_entry_append_only BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_pause_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.lot_pause FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER lot_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.lot FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER meeting_attendance_check BEFORE INSERT OR UPDATE OF attendance, meeting_id ON public.meeting_attendance FOR EACH ROW EXECUTE FUNCTION check_attendance();
CREATE TRIGGER meeting_attendance_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.meeting_attendance FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER meeting_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.meeting FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER mountain_passage_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.mountain_passage FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER news_promise_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.news_promise FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER obligation_line_append_only BEFORE DELETE OR UPDATE ON public.obligation_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER obligation_line_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.obligation_line FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER opportunity_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.opportunity FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER opportunity_wording_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.opportunity_wording FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER organisation_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER outbox_event_told_at_once AFTER INSERT ON public.outbox_event FOR EACH ROW WHEN ((new.type = ANY (ARRAY['alert.created'::text, 'workRequest.created'::text]))) EXECUTE FUNCTION tell_event_at_once();
CREATE TRIGGER outbox_event_untold BEFORE DELETE ON public.outbox_event FOR EACH ROW WHEN ((old.delivered_at IS NULL)) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_check BEFORE INSERT OR UPDATE ON public.outcome FOR EACH ROW EXECUTE FUNCTION check_outcome();
CREATE TRIGGER participant_read_append_only BEFORE DELETE OR UPDATE ON public.participant_read FOR EACH ROW EXECUTE FUNCTION refuse_change_of_read();
CREATE TRIGGER participant_read_append_only BEFORE DELETE OR UPDATE ON read_month.apart FOR EACH ROW EXECUTE FUNCTION refuse_change_of_read();
CREATE TRIGGER partner_token_scopes BEFORE INSERT OR UPDATE OF scopes ON public.partner_token FOR EACH ROW EXECUTE FUNCTION partner_token_scopes();
CREATE TRIGGER passage_closure_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.passage_closure FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER payment_claim_append_only BEFORE DELETE OR UPDATE ON public.payment_claim FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER penalty_step_append_only BEFORE DELETE OR UPDATE ON public.penalty_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pick_up_point_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.pick_up_point FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER placement_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER policy_value_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.policy_value FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER procurement_contract_public_change AFTER UPDATE OF subject, commune_code, buyer_category ON public.procurement_contract FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER publicity_block_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.publicity_block FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER purchase_order_append_only BEFORE DELETE OR UPDATE ON public.purchase_order FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER referral_call_promise AFTER INSERT ON public.referral FOR EACH ROW WHEN (((new.status = 'NEW'::referral_status) AND (new.source = ANY (ARRAY['ADVISER'::text, 'PARTNER'::text, 'COMPANY'::text])))) EXECUTE FUNCTION promise_call();
CREATE TRIGGER referral_news_begun AFTER INSERT ON public.referral FOR EACH ROW WHEN (((new.status = 'NEW'::referral_status) AND (new.source = 'FACILITATOR'::text))) EXECUTE FUNCTION promise_news();
CREATE TRIGGER referral_news_stepped AFTER UPDATE OF status ON public.referral FOR EACH ROW WHEN ((new.status <> old.status)) EXECUTE FUNCTION promise_news();
CREATE TRIGGER referral_taken_back AFTER UPDATE OF status ON public.referral FOR EACH ROW WHEN (((new.status = ANY (ARRAY['WITHDRAWN'::referral_status, 'OBSOLETE'::referral_status])) AND (old.status <> ALL (ARRAY['WITHDRAWN'::referral_status, 'OBSOLETE'::referral_status])))) EXECUTE FUNCTION take_call_promise_back();
CREATE TRIGGER rome_appellation_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.rome_appellation FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER rome_trade_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.rome_trade FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER service_settings_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.service_settings FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER staff_absence_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.staff_absence FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER staff_month_claimed BEFORE DELETE OR UPDATE ON public.staff_month FOR EACH ROW EXECUTE FUNCTION refuse_claimed_change();
CREATE TRIGGER staff_user_public_change AFTER INSERT OR DELETE OR UPDATE OF kind, disabled_at, carrier_id ON public.staff_user FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER time_entry_check BEFORE INSERT OR DELETE OR UPDATE ON public.time_entry FOR EACH ROW EXECUTE FUNCTION check_time_entry();
CREATE TRIGGER time_sheet_check BEFORE UPDATE ON public.time_sheet FOR EACH ROW EXECUTE FUNCTION check_time_sheet();
CREATE TRIGGER transit_exception_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.transit_exception FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER transit_feed_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.transit_feed FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER transit_service_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.transit_service FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER transit_stop_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.transit_stop FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER transit_stop_time_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.transit_stop_time FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER transit_trip_public_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.transit_trip FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER work_request_call_promise AFTER INSERT ON public.work_request FOR EACH ROW WHEN ((new.status = 'NEW'::work_request_status)) EXECUTE FUNCTION promise_call();
CREATE TRIGGER work_request_taken_back AFTER UPDATE OF status ON public.work_request FOR EACH ROW WHEN (((new.status = 'CLOSED'::work_request_status) AND (old.status <> 'CLOSED'::work_request_status) AND (new.handled_by_id IS NULL))) EXECUTE FUNCTION take_call_promise_back();

-- Owners

ALTER TABLE public.adviser_device OWNER TO cordee_owner;
ALTER TABLE public.adviser_news OWNER TO cordee_owner;
ALTER TABLE public.alert_link OWNER TO cordee_owner;
ALTER TABLE public.alert_subscription OWNER TO cordee_owner;
ALTER TABLE public.amendment OWNER TO cordee_owner;
ALTER TABLE public.attestation OWNER TO cordee_owner;
ALTER TABLE public.auth_token OWNER TO cordee_owner;
ALTER TABLE public.bus_line OWNER TO cordee_owner;
ALTER TABLE public.buyer_agreement OWNER TO cordee_owner;
ALTER TABLE public.call_promise OWNER TO cordee_owner;
ALTER TABLE public.call_record OWNER TO cordee_owner;
ALTER TABLE public.carrier_organisation OWNER TO cordee_owner;
ALTER TABLE public.carrier_territory OWNER TO cordee_owner;
ALTER TABLE public.claim_line OWNER TO cordee_owner;
ALTER TABLE public.clause OWNER TO cordee_owner;
ALTER TABLE public.clause_study OWNER TO cordee_owner;
ALTER TABLE public.clause_version OWNER TO cordee_owner;
ALTER TABLE public.coming_position OWNER TO cordee_owner;
ALTER TABLE public.commitment OWNER TO cordee_owner;
ALTER TABLE public.commitment_plan OWNER TO cordee_owner;
ALTER TABLE public.commune OWNER TO cordee_owner;
ALTER TABLE public.contact OWNER TO cordee_owner;
ALTER TABLE public.contract_follower OWNER TO cordee_owner;
ALTER TABLE public.contract_link OWNER TO cordee_owner;
ALTER TABLE public.cpv_code OWNER TO cordee_owner;
ALTER TABLE public.data_protection OWNER TO cordee_owner;
ALTER TABLE public.data_share OWNER TO cordee_owner;
ALTER TABLE public.decision_code OWNER TO cordee_owner;
ALTER TABLE public.declaration_reminder OWNER TO cordee_owner;
ALTER TABLE public.decp_import OWNER TO cordee_owner;
ALTER TABLE public.decp_import_row OWNER TO cordee_owner;
ALTER TABLE public.document_seen OWNER TO cordee_owner;
ALTER TABLE public.eligibility_assessment OWNER TO cordee_owner;
ALTER TABLE public.eligibility_criterion_seen OWNER TO cordee_owner;
ALTER TABLE public.eligibility_form OWNER TO cordee_owner;
ALTER TABLE public.eligibility_proof OWNER TO cordee_owner;
ALTER TABLE public.epci OWNER TO cordee_owner;
ALTER TABLE public.expense OWNER TO cordee_owner;
ALTER TABLE public.former_commune OWNER TO cordee_owner;
ALTER TABLE public.frozen_report OWNER TO cordee_owner;
ALTER TABLE public.frozen_report_row OWNER TO cordee_owner;
ALTER TABLE public.funding_plan OWNER TO cordee_owner;
ALTER TABLE public.funding_share OWNER TO cordee_owner;
ALTER TABLE public.history_import OWNER TO cordee_owner;
ALTER TABLE public.history_import_object OWNER TO cordee_owner;
ALTER TABLE public.history_mapping OWNER TO cordee_owner;
ALTER TABLE public.hours_entry OWNER TO cordee_owner;
ALTER TABLE public.hours_month OWNER TO cordee_owner;
ALTER TABLE public.hours_transfer OWNER TO cordee_owner;
ALTER TABLE public.idempotency_key OWNER TO cordee_owner;
ALTER TABLE public.immersion OWNER TO cordee_owner;
ALTER TABLE public.journal_entry OWNER TO cordee_owner;
ALTER TABLE public.known_person OWNER TO cordee_owner;
ALTER TABLE public.lot OWNER TO cordee_owner;
ALTER TABLE public.lot_holder OWNER TO cordee_owner;
ALTER TABLE public.lot_pause OWNER TO cordee_owner;
ALTER TABLE public.meeting OWNER TO cordee_owner;
ALTER TABLE public.meeting_attendance OWNER TO cordee_owner;
ALTER TABLE public.message OWNER TO cordee_owner;
ALTER TABLE public.message_content OWNER TO cordee_owner;
ALTER TABLE public.message_template OWNER TO cordee_owner;
ALTER TABLE public.mission_letter OWNER TO cordee_owner;
ALTER TABLE public.mountain_passage OWNER TO cordee_owner;
ALTER TABLE public.naf_code OWNER TO cordee_owner;
ALTER TABLE public.news_promise OWNER TO cordee_owner;
ALTER TABLE public.obligation_line OWNER TO cordee_owner;
ALTER TABLE public.opportunity OWNER TO cordee_owner;
ALTER TABLE public.opportunity_wording OWNER TO cordee_owner;
ALTER TABLE public.organisation OWNER TO cordee_owner;
ALTER TABLE public.organisation_merge OWNER TO cordee_owner;
ALTER TABLE public.outbox_event OWNER TO cordee_owner;
ALTER TABLE public.outcome OWNER TO cordee_owner;
ALTER TABLE public.participant OWNER TO cordee_owner;
ALTER TABLE public.participant_identity OWNER TO cordee_owner;
ALTER TABLE public.participant_merge OWNER TO cordee_owner;
ALTER TABLE public.participant_read OWNER TO cordee_owner;
ALTER TABLE public.partner_client OWNER TO cordee_owner;
ALTER TABLE public.partner_points OWNER TO cordee_owner;
ALTER TABLE public.partner_token OWNER TO cordee_owner;
ALTER TABLE public.passage_closure OWNER TO cordee_owner;
ALTER TABLE public.payment_claim OWNER TO cordee_owner;
ALTER TABLE public.penalty_case OWNER TO cordee_owner;
ALTER TABLE public.penalty_step OWNER TO cordee_owner;
ALTER TABLE public.pick_up_point OWNER TO cordee_owner;
ALTER TABLE public.placement OWNER TO cordee_owner;
ALTER TABLE public.planned_purchase OWNER TO cordee_owner;
ALTER TABLE public.policy_value OWNER TO cordee_owner;
ALTER TABLE public.pooling_agreement OWNER TO cordee_owner;
ALTER TABLE public.pooling_commitment OWNER TO cordee_owner;
ALTER TABLE public.postponement_request OWNER TO cordee_owner;
ALTER TABLE public.procurement_contract OWNER TO cordee_owner;
ALTER TABLE public.programme OWNER TO cordee_owner;
ALTER TABLE public.public_submission OWNER TO cordee_owner;
ALTER TABLE public.publicity_block OWNER TO cordee_owner;
ALTER TABLE public.purchase_order OWNER TO cordee_owner;
ALTER TABLE public.read_alarm OWNER TO cordee_owner;
ALTER TABLE public.referral OWNER TO cordee_owner;
ALTER TABLE public.rome_appellation OWNER TO cordee_owner;
ALTER TABLE public.rome_trade OWNER TO cordee_owner;
ALTER TABLE public.service_settings OWNER TO cordee_owner;
ALTER TABLE public.sign_in_attempt OWNER TO cordee_owner;
ALTER TABLE public.staff_absence OWNER TO cordee_owner;
ALTER TABLE public.staff_cost_rule OWNER TO cordee_owner;
ALTER TABLE public.staff_month OWNER TO cordee_owner;
ALTER TABLE public.staff_recovery_code OWNER TO cordee_owner;
ALTER TABLE public.staff_session OWNER TO cordee_owner;
ALTER TABLE public.staff_user OWNER TO cordee_owner;
ALTER TABLE public.staffing_offer OWNER TO cordee_owner;
ALTER TABLE public.staffing_request OWNER TO cordee_owner;
ALTER TABLE public.study_request OWNER TO cordee_owner;
ALTER TABLE public.subcontract OWNER TO cordee_owner;
ALTER TABLE public.task OWNER TO cordee_owner;
ALTER TABLE public.time_entry OWNER TO cordee_owner;
ALTER TABLE public.time_sheet OWNER TO cordee_owner;
ALTER TABLE public.training_period OWNER TO cordee_owner;
ALTER TABLE public.tranche OWNER TO cordee_owner;
ALTER TABLE public.transit_exception OWNER TO cordee_owner;
ALTER TABLE public.transit_feed OWNER TO cordee_owner;
ALTER TABLE public.transit_service OWNER TO cordee_owner;
ALTER TABLE public.transit_stop OWNER TO cordee_owner;
ALTER TABLE public.transit_stop_time OWNER TO cordee_owner;
ALTER TABLE public.transit_trip OWNER TO cordee_owner;
ALTER TABLE public.visit OWNER TO cordee_owner;
ALTER TABLE public.work_request OWNER TO cordee_owner;
ALTER TABLE public.worked_month OWNER TO cordee_owner;
ALTER TABLE public.zone_commune OWNER TO cordee_owner;
ALTER TABLE read_month.apart OWNER TO cordee_owner;
ALTER VIEW public.commitment_hours OWNER TO cordee_owner;
ALTER VIEW public.public_carrier_epci OWNER TO cordee_owner;
ALTER VIEW public.public_data_protection OWNER TO cordee_owner;
ALTER VIEW public.public_first_calls OWNER TO cordee_owner;
ALTER VIEW public.public_meeting OWNER TO cordee_owner;
ALTER VIEW public.public_news OWNER TO cordee_owner;
ALTER VIEW public.public_opportunity OWNER TO cordee_owner;
ALTER VIEW public.public_opportunity_access OWNER TO cordee_owner;
ALTER VIEW public.public_opportunity_wording OWNER TO cordee_owner;
ALTER VIEW public.public_policy OWNER TO cordee_owner;
ALTER VIEW public.public_presence OWNER TO cordee_owner;
ALTER VIEW public.public_promise OWNER TO cordee_owner;
ALTER VIEW public.public_publicity OWNER TO cordee_owner;
ALTER VIEW public.public_publicity_logo OWNER TO cordee_owner;
ALTER VIEW public.public_report OWNER TO cordee_owner;
ALTER VIEW public.public_retention OWNER TO cordee_owner;
ALTER VIEW public.public_territory OWNER TO cordee_owner;
ALTER VIEW public.public_validated_hours OWNER TO cordee_owner;

-- Row-level security

ALTER TABLE public.adviser_device FORCE ROW LEVEL SECURITY;
ALTER TABLE public.adviser_news FORCE ROW LEVEL SECURITY;
ALTER TABLE public.alert_link FORCE ROW LEVEL SECURITY;
ALTER TABLE public.alert_subscription FORCE ROW LEVEL SECURITY;
ALTER TABLE public.amendment FORCE ROW LEVEL SECURITY;
ALTER TABLE public.attestation FORCE ROW LEVEL SECURITY;
ALTER TABLE public.auth_token FORCE ROW LEVEL SECURITY;
ALTER TABLE public.bus_line FORCE ROW LEVEL SECURITY;
ALTER TABLE public.buyer_agreement FORCE ROW LEVEL SECURITY;
ALTER TABLE public.call_promise FORCE ROW LEVEL SECURITY;
ALTER TABLE public.call_record FORCE ROW LEVEL SECURITY;
ALTER TABLE public.carrier_organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE public.carrier_territory FORCE ROW LEVEL SECURITY;
ALTER TABLE public.claim_line FORCE ROW LEVEL SECURITY;
ALTER TABLE public.clause FORCE ROW LEVEL SECURITY;
ALTER TABLE public.clause_study FORCE ROW LEVEL SECURITY;
ALTER TABLE public.clause_version FORCE ROW LEVEL SECURITY;
ALTER TABLE public.coming_position FORCE ROW LEVEL SECURITY;
ALTER TABLE public.commitment FORCE ROW LEVEL SECURITY;
ALTER TABLE public.commitment_plan FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contact FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_follower FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_link FORCE ROW LEVEL SECURITY;
ALTER TABLE public.data_protection FORCE ROW LEVEL SECURITY;
ALTER TABLE public.data_share FORCE ROW LEVEL SECURITY;
ALTER TABLE public.decision_code FORCE ROW LEVEL SECURITY;
ALTER TABLE public.declaration_reminder FORCE ROW LEVEL SECURITY;
ALTER TABLE public.decp_import FORCE ROW LEVEL SECURITY;
ALTER TABLE public.decp_import_row FORCE ROW LEVEL SECURITY;
ALTER TABLE public.document_seen FORCE ROW LEVEL SECURITY;
ALTER TABLE public.eligibility_assessment FORCE ROW LEVEL SECURITY;
ALTER TABLE public.eligibility_criterion_seen FORCE ROW LEVEL SECURITY;
ALTER TABLE public.eligibility_form FORCE ROW LEVEL SECURITY;
ALTER TABLE public.eligibility_proof FORCE ROW LEVEL SECURITY;
ALTER TABLE public.expense FORCE ROW LEVEL SECURITY;
ALTER TABLE public.frozen_report FORCE ROW LEVEL SECURITY;
ALTER TABLE public.frozen_report_row FORCE ROW LEVEL SECURITY;
ALTER TABLE public.funding_plan FORCE ROW LEVEL SECURITY;
ALTER TABLE public.funding_share FORCE ROW LEVEL SECURITY;
ALTER TABLE public.history_import FORCE ROW LEVEL SECURITY;
ALTER TABLE public.history_import_object FORCE ROW LEVEL SECURITY;
ALTER TABLE public.history_mapping FORCE ROW LEVEL SECURITY;
ALTER TABLE public.hours_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE public.hours_month FORCE ROW LEVEL SECURITY;
ALTER TABLE public.hours_transfer FORCE ROW LEVEL SECURITY;
ALTER TABLE public.idempotency_key FORCE ROW LEVEL SECURITY;
ALTER TABLE public.immersion FORCE ROW LEVEL SECURITY;
ALTER TABLE public.journal_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE public.known_person FORCE ROW LEVEL SECURITY;
ALTER TABLE public.lot FORCE ROW LEVEL SECURITY;
ALTER TABLE public.lot_holder FORCE ROW LEVEL SECURITY;
ALTER TABLE public.lot_pause FORCE ROW LEVEL SECURITY;
ALTER TABLE public.meeting FORCE ROW LEVEL SECURITY;
ALTER TABLE public.meeting_attendance FORCE ROW LEVEL SECURITY;
ALTER TABLE public.message FORCE ROW LEVEL SECURITY;
ALTER TABLE public.message_content FORCE ROW LEVEL SECURITY;
ALTER TABLE public.message_template FORCE ROW LEVEL SECURITY;
ALTER TABLE public.mission_letter FORCE ROW LEVEL SECURITY;
ALTER TABLE public.news_promise FORCE ROW LEVEL SECURITY;
ALTER TABLE public.obligation_line FORCE ROW LEVEL SECURITY;
ALTER TABLE public.opportunity FORCE ROW LEVEL SECURITY;
ALTER TABLE public.opportunity_wording FORCE ROW LEVEL SECURITY;
ALTER TABLE public.organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE public.organisation_merge FORCE ROW LEVEL SECURITY;
ALTER TABLE public.outbox_event FORCE ROW LEVEL SECURITY;
ALTER TABLE public.outcome FORCE ROW LEVEL SECURITY;
ALTER TABLE public.participant FORCE ROW LEVEL SECURITY;
ALTER TABLE public.participant_identity FORCE ROW LEVEL SECURITY;
ALTER TABLE public.participant_merge FORCE ROW LEVEL SECURITY;
ALTER TABLE public.participant_read FORCE ROW LEVEL SECURITY;
ALTER TABLE public.partner_client FORCE ROW LEVEL SECURITY;
ALTER TABLE public.partner_points FORCE ROW LEVEL SECURITY;
ALTER TABLE public.partner_token FORCE ROW LEVEL SECURITY;
ALTER TABLE public.payment_claim FORCE ROW LEVEL SECURITY;
ALTER TABLE public.penalty_case FORCE ROW LEVEL SECURITY;
ALTER TABLE public.penalty_step FORCE ROW LEVEL SECURITY;
ALTER TABLE public.pick_up_point FORCE ROW LEVEL SECURITY;
ALTER TABLE public.placement FORCE ROW LEVEL SECURITY;
ALTER TABLE public.planned_purchase FORCE ROW LEVEL SECURITY;
ALTER TABLE public.policy_value FORCE ROW LEVEL SECURITY;
ALTER TABLE public.pooling_agreement FORCE ROW LEVEL SECURITY;
ALTER TABLE public.pooling_commitment FORCE ROW LEVEL SECURITY;
ALTER TABLE public.postponement_request FORCE ROW LEVEL SECURITY;
ALTER TABLE public.procurement_contract FORCE ROW LEVEL SECURITY;
ALTER TABLE public.programme FORCE ROW LEVEL SECURITY;
ALTER TABLE public.publicity_block FORCE ROW LEVEL SECURITY;
ALTER TABLE public.purchase_order FORCE ROW LEVEL SECURITY;
ALTER TABLE public.read_alarm FORCE ROW LEVEL SECURITY;
ALTER TABLE public.referral FORCE ROW LEVEL SECURITY;
ALTER TABLE public.service_settings FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staff_absence FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staff_cost_rule FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staff_month FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staff_recovery_code FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staff_session FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staff_user FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staffing_offer FORCE ROW LEVEL SECURITY;
ALTER TABLE public.staffing_request FORCE ROW LEVEL SECURITY;
ALTER TABLE public.study_request FORCE ROW LEVEL SECURITY;
ALTER TABLE public.subcontract FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task FORCE ROW LEVEL SECURITY;
ALTER TABLE public.time_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE public.time_sheet FORCE ROW LEVEL SECURITY;
ALTER TABLE public.training_period FORCE ROW LEVEL SECURITY;
ALTER TABLE public.tranche FORCE ROW LEVEL SECURITY;
ALTER TABLE public.visit FORCE ROW LEVEL SECURITY;
ALTER TABLE public.work_request FORCE ROW LEVEL SECURITY;
ALTER TABLE public.worked_month FORCE ROW LEVEL SECURITY;
CREATE POLICY every_carrier ON public.adviser_device FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.adviser_news FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.alert_link FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.alert_subscription FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.amendment FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.attestation FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.auth_token FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.bus_line FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.buyer_agreement FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.call_promise FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.call_record FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.carrier_organisation FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.carrier_territory FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.claim_line FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.clause FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.clause_study FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.clause_version FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.coming_position FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.commitment FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.commitment_plan FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.contact FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.contract_follower FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.contract_link FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.data_protection FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.data_share FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.decision_code FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.declaration_reminder FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.decp_import FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.decp_import_row FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.document_seen FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.eligibility_assessment FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.eligibility_criterion_seen FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.eligibility_form FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.eligibility_proof FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.expense FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.frozen_report FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.frozen_report_row FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.funding_plan FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.funding_share FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.history_import FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.history_import_object FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.history_mapping FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.hours_entry FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.hours_month FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.hours_transfer FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.idempotency_key FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.immersion FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.journal_entry FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.known_person FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.lot FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.lot_holder FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.lot_pause FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.meeting FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.meeting_attendance FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.message FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.message_content FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.message_template FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.mission_letter FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.news_promise FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.obligation_line FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.opportunity FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.opportunity_wording FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.organisation FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.organisation_merge FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.outbox_event FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.outcome FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.participant FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.participant_identity FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.participant_merge FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.participant_read FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.partner_client FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.partner_points FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.partner_token FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.payment_claim FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.penalty_case FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.penalty_step FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.pick_up_point FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.placement FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.planned_purchase FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.policy_value FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.pooling_agreement FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.pooling_commitment FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.postponement_request FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.procurement_contract FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.programme FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.publicity_block FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.purchase_order FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.read_alarm FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.referral FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.service_settings FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staff_absence FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staff_cost_rule FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staff_month FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staff_recovery_code FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staff_session FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staff_user FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staffing_offer FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.staffing_request FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.study_request FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.subcontract FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.task FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.time_entry FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.time_sheet FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.training_period FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.tranche FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.visit FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.work_request FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY every_carrier ON public.worked_month FOR ALL TO cordee_owner, cordee_system USING (true) WITH CHECK (true);
CREATE POLICY own_carrier ON public.adviser_device FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.adviser_news FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.alert_link FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.alert_subscription FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.amendment FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.attestation FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.auth_token FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.bus_line FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.buyer_agreement FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.call_promise FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.call_record FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.carrier_organisation FOR ALL TO cordee_app, cordee_partner USING ((id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.carrier_territory FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.claim_line FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.clause FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.clause_study FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.clause_version FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.coming_position FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.commitment FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.commitment_plan FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.contact FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.contract_follower FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.contract_link FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.data_protection FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.data_share FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.decision_code FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.declaration_reminder FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.decp_import FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.decp_import_row FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.document_seen FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.eligibility_assessment FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.eligibility_criterion_seen FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.eligibility_form FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.eligibility_proof FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.expense FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.frozen_report FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.frozen_report_row FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.funding_plan FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.funding_share FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.history_import FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.history_import_object FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.history_mapping FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.hours_entry FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.hours_month FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.hours_transfer FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.idempotency_key FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.immersion FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.journal_entry FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.known_person FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.lot FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.lot_holder FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.lot_pause FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.meeting FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.meeting_attendance FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.message FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.message_content FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.message_template FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.mission_letter FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.news_promise FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.obligation_line FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.opportunity FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.opportunity_wording FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.organisation FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.organisation_merge FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.outbox_event FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.outcome FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.participant FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.participant_identity FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.participant_merge FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.participant_read FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.partner_client FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.partner_points FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.partner_token FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.payment_claim FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.penalty_case FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.penalty_step FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.pick_up_point FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.placement FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.planned_purchase FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.policy_value FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.pooling_agreement FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.pooling_commitment FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.postponement_request FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.procurement_contract FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.programme FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.publicity_block FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.purchase_order FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.read_alarm FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.referral FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.service_settings FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staff_absence FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staff_cost_rule FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staff_month FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staff_recovery_code FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staff_session FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staff_user FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staffing_offer FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.staffing_request FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.study_request FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.subcontract FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.task FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.time_entry FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.time_sheet FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.training_period FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.tranche FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.visit FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.work_request FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY own_carrier ON public.worked_month FOR ALL TO cordee_app, cordee_partner USING ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif"))) WITH CHECK ((carrier_id = ( SELECT (NULLIF(current_setting('cordee.carrier_id'::text, true), ''::text))::uuid AS "nullif")));

-- Grants on tables

GRANT DELETE, INSERT, SELECT ON public.document_seen TO cordee_app;
GRANT DELETE, INSERT, SELECT ON public.idempotency_key TO cordee_app;
GRANT DELETE, INSERT, SELECT ON public.participant_read TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.auth_token TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.bus_line TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.carrier_territory TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.contract_follower TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.eligibility_criterion_seen TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.funding_share TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.immersion TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.lot_holder TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.lot_pause TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.message_content TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.message_template TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.mountain_passage TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.opportunity_wording TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.outbox_event TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.passage_closure TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.pick_up_point TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.sign_in_attempt TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.staff_absence TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.staff_cost_rule TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.staff_recovery_code TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.staff_session TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.study_request TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.time_entry TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.training_period TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.transit_exception TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.transit_feed TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.transit_service TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.transit_stop TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.transit_stop_time TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.transit_trip TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.visit TO cordee_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.worked_month TO cordee_app;
GRANT INSERT ON public.journal_entry TO cordee_partner;
GRANT INSERT ON public.outbox_event TO cordee_partner;
GRANT INSERT ON public.participant_identity TO cordee_partner;
GRANT INSERT ON public.participant_read TO cordee_partner;
GRANT INSERT ON public.read_alarm TO cordee_system;
GRANT INSERT, SELECT ON public.attestation TO cordee_app;
GRANT INSERT, SELECT ON public.call_record TO cordee_app;
GRANT INSERT, SELECT ON public.claim_line TO cordee_app;
GRANT INSERT, SELECT ON public.clause_study TO cordee_app;
GRANT INSERT, SELECT ON public.clause_version TO cordee_app;
GRANT INSERT, SELECT ON public.commitment_plan TO cordee_app;
GRANT INSERT, SELECT ON public.contract_link TO cordee_app;
GRANT INSERT, SELECT ON public.data_protection TO cordee_app;
GRANT INSERT, SELECT ON public.data_protection TO cordee_system;
GRANT INSERT, SELECT ON public.declaration_reminder TO cordee_app;
GRANT INSERT, SELECT ON public.eligibility_proof TO cordee_app;
GRANT INSERT, SELECT ON public.frozen_report TO cordee_app;
GRANT INSERT, SELECT ON public.frozen_report_row TO cordee_app;
GRANT INSERT, SELECT ON public.history_import TO cordee_app;
GRANT INSERT, SELECT ON public.history_import_object TO cordee_app;
GRANT INSERT, SELECT ON public.hours_entry TO cordee_app;
GRANT INSERT, SELECT ON public.hours_transfer TO cordee_app;
GRANT INSERT, SELECT ON public.idempotency_key TO cordee_partner;
GRANT INSERT, SELECT ON public.journal_entry TO cordee_app;
GRANT INSERT, SELECT ON public.known_person TO cordee_app;
GRANT INSERT, SELECT ON public.news_promise TO cordee_app;
GRANT INSERT, SELECT ON public.obligation_line TO cordee_app;
GRANT INSERT, SELECT ON public.participant TO cordee_partner;
GRANT INSERT, SELECT ON public.participant_merge TO cordee_app;
GRANT INSERT, SELECT ON public.payment_claim TO cordee_app;
GRANT INSERT, SELECT ON public.penalty_step TO cordee_app;
GRANT INSERT, SELECT ON public.purchase_order TO cordee_app;
GRANT INSERT, SELECT ON public.referral TO cordee_partner;
GRANT INSERT, SELECT, UPDATE ON public.adviser_device TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.adviser_device TO cordee_system;
GRANT INSERT, SELECT, UPDATE ON public.adviser_news TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.adviser_news TO cordee_system;
GRANT INSERT, SELECT, UPDATE ON public.alert_link TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.alert_subscription TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.amendment TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.buyer_agreement TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.carrier_organisation TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.clause TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.coming_position TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.commitment TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.commitment_hours TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.commune TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.contact TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.cpv_code TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.data_share TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.decision_code TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.decp_import TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.decp_import_row TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.eligibility_assessment TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.eligibility_form TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.epci TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.expense TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.former_commune TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.funding_plan TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.history_mapping TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.hours_month TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.lot TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.meeting TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.meeting_attendance TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.message TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.mission_letter TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.naf_code TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.opportunity TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.organisation TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.organisation_merge TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.outcome TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.participant TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.participant_identity TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.partner_client TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.partner_points TO cordee_partner;
GRANT INSERT, SELECT, UPDATE ON public.partner_token TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.penalty_case TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.placement TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.planned_purchase TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.policy_value TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.pooling_agreement TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.pooling_commitment TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.postponement_request TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.procurement_contract TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.programme TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.public_carrier_epci TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.public_opportunity TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.public_territory TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.publicity_block TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.referral TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.rome_appellation TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.rome_trade TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.service_settings TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.staff_month TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.staff_user TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.staffing_offer TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.staffing_request TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.subcontract TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.task TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.time_sheet TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.tranche TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.work_request TO cordee_app;
GRANT INSERT, SELECT, UPDATE ON public.zone_commune TO cordee_app;
GRANT SELECT (birth_date, carrier_id, participant_id, search_name) ON public.participant_identity TO cordee_partner;
GRANT SELECT (carrier_id, effect_on, id, participant_id, status, valid_until) ON public.eligibility_assessment TO cordee_partner;
GRANT SELECT (carrier_id, ends_on, id, referral_id, starts_on, status) ON public.placement TO cordee_partner;
GRANT SELECT ON public.call_promise TO cordee_app;
GRANT SELECT ON public.call_promise TO cordee_system;
GRANT SELECT ON public.carrier_organisation TO cordee_partner;
GRANT SELECT ON public.carrier_territory TO cordee_partner;
GRANT SELECT ON public.commitment TO cordee_partner;
GRANT SELECT ON public.commune TO cordee_partner;
GRANT SELECT ON public.commune TO cordee_public;
GRANT SELECT ON public.cpv_code TO cordee_partner;
GRANT SELECT ON public.cpv_code TO cordee_public;
GRANT SELECT ON public.epci TO cordee_partner;
GRANT SELECT ON public.epci TO cordee_public;
GRANT SELECT ON public.former_commune TO cordee_partner;
GRANT SELECT ON public.former_commune TO cordee_public;
GRANT SELECT ON public.lot TO cordee_partner;
GRANT SELECT ON public.mountain_passage TO cordee_public;
GRANT SELECT ON public.news_promise TO cordee_system;
GRANT SELECT ON public.opportunity TO cordee_partner;
GRANT SELECT ON public.organisation TO cordee_partner;
GRANT SELECT ON public.partner_client TO cordee_partner;
GRANT SELECT ON public.partner_token TO cordee_partner;
GRANT SELECT ON public.passage_closure TO cordee_public;
GRANT SELECT ON public.policy_value TO cordee_partner;
GRANT SELECT ON public.public_carrier_epci TO cordee_partner;
GRANT SELECT ON public.public_carrier_epci TO cordee_public;
GRANT SELECT ON public.public_data_protection TO cordee_public;
GRANT SELECT ON public.public_first_calls TO cordee_public;
GRANT SELECT ON public.public_meeting TO cordee_public;
GRANT SELECT ON public.public_news TO cordee_public;
GRANT SELECT ON public.public_opportunity TO cordee_partner;
GRANT SELECT ON public.public_opportunity TO cordee_public;
GRANT SELECT ON public.public_opportunity_access TO cordee_public;
GRANT SELECT ON public.public_opportunity_wording TO cordee_public;
GRANT SELECT ON public.public_policy TO cordee_public;
GRANT SELECT ON public.public_presence TO cordee_app;
GRANT SELECT ON public.public_presence TO cordee_partner;
GRANT SELECT ON public.public_presence TO cordee_public;
GRANT SELECT ON public.public_promise TO cordee_public;
GRANT SELECT ON public.public_publicity TO cordee_public;
GRANT SELECT ON public.public_publicity_logo TO cordee_public;
GRANT SELECT ON public.public_report TO cordee_public;
GRANT SELECT ON public.public_retention TO cordee_public;
GRANT SELECT ON public.public_territory TO cordee_partner;
GRANT SELECT ON public.public_territory TO cordee_public;
GRANT SELECT ON public.public_validated_hours TO cordee_public;
GRANT SELECT ON public.read_alarm TO cordee_app;
GRANT SELECT ON public.rome_appellation TO cordee_partner;
GRANT SELECT ON public.rome_appellation TO cordee_public;
GRANT SELECT ON public.rome_trade TO cordee_partner;
GRANT SELECT ON public.rome_trade TO cordee_public;
GRANT SELECT ON public.transit_exception TO cordee_public;
GRANT SELECT ON public.transit_feed TO cordee_public;
GRANT SELECT ON public.transit_service TO cordee_public;
GRANT SELECT ON public.transit_stop TO cordee_public;
GRANT SELECT ON public.transit_stop_time TO cordee_public;
GRANT SELECT ON public.transit_trip TO cordee_public;
GRANT UPDATE (called_on) ON public.call_promise TO cordee_app;
GRANT UPDATE (heard_on, news_by) ON public.news_promise TO cordee_app;
GRANT UPDATE (organisation_id, participant_id) ON public.known_person TO cordee_app;
GRANT UPDATE (participant_id) ON public.data_share TO cordee_app;
GRANT UPDATE (participant_id) ON public.eligibility_assessment TO cordee_app;
GRANT UPDATE (participant_id) ON public.outcome TO cordee_app;
GRANT UPDATE (participant_id) ON public.placement TO cordee_app;
GRANT UPDATE (participant_id) ON public.referral TO cordee_app;
GRANT UPDATE (participant_id) ON public.task TO cordee_app;
GRANT UPDATE (participant_id) ON public.work_request TO cordee_app;
GRANT UPDATE (release_reason, released_at, released_by_id, version) ON public.read_alarm TO cordee_app;
GRANT UPDATE (said) ON public.call_record TO cordee_app;
GRANT UPDATE (status, status_since, version) ON public.referral TO cordee_partner;
GRANT UPDATE (undone_at) ON public.participant_merge TO cordee_app;

-- Grants on functions

GRANT EXECUTE ON FUNCTION check_attendance() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_funding_plan() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_funding_share() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_hours_transfer() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_month_sum() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_outcome() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_time_entry() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_time_sheet() TO PUBLIC;
GRANT EXECUTE ON FUNCTION check_transfer_taken_back() TO PUBLIC;
GRANT EXECUTE ON FUNCTION claim_work_request(uuid,uuid) TO cordee_public;
GRANT EXECUTE ON FUNCTION commitments_to_come(uuid,date) TO cordee_app;
GRANT EXECUTE ON FUNCTION commitments_to_come(uuid,date) TO cordee_system;
GRANT EXECUTE ON FUNCTION count_submission(text,integer,integer) TO cordee_public;
GRANT EXECUTE ON FUNCTION end_shared_contract(uuid,date) TO cordee_app;
GRANT EXECUTE ON FUNCTION forget_participants(uuid,uuid[],uuid[],text[],date) TO cordee_app;
GRANT EXECUTE ON FUNCTION forget_requests(uuid,uuid[],date) TO cordee_app;
GRANT EXECUTE ON FUNCTION forget_returned_reason() TO PUBLIC;
GRANT EXECUTE ON FUNCTION join_shared_contract(uuid,bytea,date) TO cordee_app;
GRANT EXECUTE ON FUNCTION keep_alert(bytea,date,date) TO cordee_public;
GRANT EXECUTE ON FUNCTION keep_read_months(date,date) TO cordee_system;
GRANT EXECUTE ON FUNCTION name_work_request(uuid,text,uuid) TO cordee_public;
GRANT EXECUTE ON FUNCTION only_renamed(jsonb,jsonb) TO PUBLIC;
GRANT EXECUTE ON FUNCTION partner_token_scopes() TO PUBLIC;
GRANT EXECUTE ON FUNCTION people_nearly_named(text,integer) TO cordee_app;
GRANT EXECUTE ON FUNCTION portal_carrier(text) TO cordee_public;
GRANT EXECUTE ON FUNCTION public_coming(uuid,date) TO cordee_public;
GRANT EXECUTE ON FUNCTION queue_job(text,json,text,timestamp with time zone,integer) TO cordee_app;
GRANT EXECUTE ON FUNCTION record_alert(uuid,uuid,alert_channel,text,text,text,text,integer,date,uuid,text,text,text,boolean) TO cordee_public;
GRANT EXECUTE ON FUNCTION record_followed_request(uuid,uuid,text,uuid,text,text,text,text,text,text,text[],text,text,text,text,date,text,uuid,uuid,text,date,date,uuid,bytea,timestamp with time zone) TO cordee_public;
GRANT EXECUTE ON FUNCTION record_study_request(uuid,uuid,text,text,text,text,text,text,text,date,uuid,uuid,uuid) TO cordee_public;
GRANT EXECUTE ON FUNCTION refuse_change() TO PUBLIC;
GRANT EXECUTE ON FUNCTION refuse_change_of_call() TO PUBLIC;
GRANT EXECUTE ON FUNCTION refuse_change_of_read() TO PUBLIC;
GRANT EXECUTE ON FUNCTION refuse_claimed_change() TO PUBLIC;
GRANT EXECUTE ON FUNCTION refuse_entry_in_locked_month() TO PUBLIC;
GRANT EXECUTE ON FUNCTION request_followed_until(uuid,text,bytea) TO cordee_public;
GRANT EXECUTE ON FUNCTION search_key(text) TO PUBLIC;
GRANT EXECUTE ON FUNCTION search_name(text) TO PUBLIC;
GRANT EXECUTE ON FUNCTION shared_contract_dues(uuid) TO cordee_app;
GRANT EXECUTE ON FUNCTION shared_contract_hours(uuid) TO cordee_app;
GRANT EXECUTE ON FUNCTION stop_adviser_news(uuid) TO cordee_public;
GRANT EXECUTE ON FUNCTION stop_alert(bytea) TO cordee_public;
GRANT EXECUTE ON FUNCTION take_partner_points(uuid,uuid,integer,integer,integer) TO cordee_partner;
GRANT EXECUTE ON FUNCTION tell_public_change() TO PUBLIC;
GRANT EXECUTE ON FUNCTION tie_work_request(uuid,text,text) TO cordee_public;
GRANT EXECUTE ON FUNCTION undo_history_import(uuid,uuid) TO cordee_system;
GRANT EXECUTE ON FUNCTION write_forgotten_again(uuid) TO cordee_app;

-- Grants on schemas

GRANT CREATE ON SCHEMA public TO cordee_owner;
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT USAGE ON SCHEMA public TO cordee_app;
GRANT USAGE ON SCHEMA public TO cordee_owner;
GRANT USAGE ON SCHEMA public TO cordee_partner;
GRANT USAGE ON SCHEMA public TO cordee_public;
GRANT USAGE ON SCHEMA public TO cordee_system;
