-- AlterTable
ALTER TABLE "commune" ADD COLUMN     "altitude" INTEGER;

-- AlterTable
ALTER TABLE "opportunity" ADD COLUMN     "pick_up_on_request" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shift_ends_at" INTEGER,
ADD COLUMN     "shift_starts_at" INTEGER;

-- CreateTable
CREATE TABLE "pick_up_point" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "commune_code" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "at" INTEGER NOT NULL,

    CONSTRAINT "pick_up_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mountain_passage" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "altitude" INTEGER NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "epci_codes" TEXT[],
    "source" TEXT NOT NULL,

    CONSTRAINT "mountain_passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage_closure" (
    "passage_id" TEXT NOT NULL,
    "closed_from" DATE NOT NULL,
    "closed_to" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "passage_closure_pkey" PRIMARY KEY ("passage_id","closed_from")
);

-- CreateTable
CREATE TABLE "transit_feed" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transit_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transit_stop" (
    "feed_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "transit_stop_pkey" PRIMARY KEY ("feed_id","id")
);

-- CreateTable
CREATE TABLE "transit_service" (
    "feed_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "weekdays" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "transit_service_pkey" PRIMARY KEY ("feed_id","id")
);

-- CreateTable
CREATE TABLE "transit_exception" (
    "feed_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "runs" BOOLEAN NOT NULL,

    CONSTRAINT "transit_exception_pkey" PRIMARY KEY ("feed_id","service_id","day")
);

-- CreateTable
CREATE TABLE "transit_trip" (
    "feed_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "on_request" BOOLEAN NOT NULL,

    CONSTRAINT "transit_trip_pkey" PRIMARY KEY ("feed_id","id")
);

-- CreateTable
CREATE TABLE "transit_stop_time" (
    "feed_id" TEXT NOT NULL,
    "trip_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "stop_id" TEXT NOT NULL,
    "arrives" INTEGER NOT NULL,
    "leaves" INTEGER NOT NULL,

    CONSTRAINT "transit_stop_time_pkey" PRIMARY KEY ("feed_id","trip_id","sequence")
);

-- CreateIndex
CREATE INDEX "pick_up_point_carrier_id_opportunity_id_idx" ON "pick_up_point"("carrier_id", "opportunity_id");

-- CreateIndex
CREATE INDEX "transit_stop_commune_code_idx" ON "transit_stop"("commune_code");

-- CreateIndex
CREATE INDEX "transit_stop_time_feed_id_stop_id_idx" ON "transit_stop_time"("feed_id", "stop_id");

-- AddForeignKey
ALTER TABLE "pick_up_point" ADD CONSTRAINT "pick_up_point_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pick_up_point" ADD CONSTRAINT "pick_up_point_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_closure" ADD CONSTRAINT "passage_closure_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "mountain_passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_stop" ADD CONSTRAINT "transit_stop_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "transit_feed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_service" ADD CONSTRAINT "transit_service_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "transit_feed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_exception" ADD CONSTRAINT "transit_exception_feed_id_service_id_fkey" FOREIGN KEY ("feed_id", "service_id") REFERENCES "transit_service"("feed_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_trip" ADD CONSTRAINT "transit_trip_feed_id_service_id_fkey" FOREIGN KEY ("feed_id", "service_id") REFERENCES "transit_service"("feed_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_stop_time" ADD CONSTRAINT "transit_stop_time_feed_id_trip_id_fkey" FOREIGN KEY ("feed_id", "trip_id") REFERENCES "transit_trip"("feed_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_stop_time" ADD CONSTRAINT "transit_stop_time_feed_id_stop_id_fkey" FOREIGN KEY ("feed_id", "stop_id") REFERENCES "transit_stop"("feed_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- AlterTable
ALTER TABLE "carrier_organisation" ADD COLUMN     "drop_in_hours" TEXT[];

SELECT protect_tenant_table('pick_up_point');

-- The database as last guard ---------------------------------------------------------------------

ALTER TABLE opportunity
  ADD CONSTRAINT opportunity_shift_check CHECK (
    (shift_starts_at IS NULL) = (shift_ends_at IS NULL)
    AND shift_starts_at BETWEEN 0 AND 1439 AND shift_ends_at > shift_starts_at AND shift_ends_at <= shift_starts_at + 1440);
ALTER TABLE pick_up_point ADD CONSTRAINT pick_up_point_check CHECK (at BETWEEN 0 AND 1439 AND place <> '');
ALTER TABLE mountain_passage ADD CONSTRAINT mountain_passage_joins CHECK (cardinality(epci_codes) >= 2);
ALTER TABLE passage_closure
  ADD CONSTRAINT passage_closure_dates CHECK (closed_to >= closed_from),
  ADD CONSTRAINT passage_closure_once EXCLUDE USING gist (passage_id WITH =, daterange(closed_from, closed_to, '[]') WITH &&);
ALTER TABLE transit_feed ADD CONSTRAINT transit_feed_dates CHECK (valid_to >= valid_from);
ALTER TABLE transit_service ADD CONSTRAINT transit_service_check CHECK (weekdays BETWEEN 0 AND 127 AND ends_on >= starts_on);
ALTER TABLE transit_stop_time ADD CONSTRAINT transit_stop_time_check CHECK (arrives >= 0 AND leaves >= arrives AND leaves < 4320);

-- Answers kept ready are made of these too; a timetable changes with its feed, in one transaction.
CREATE TRIGGER pick_up_point_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON pick_up_point
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER mountain_passage_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON mountain_passage
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER passage_closure_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON passage_closure
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER transit_feed_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON transit_feed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();

-- How one comes to a position that is on the public list: hours of the shift and pick-ups, nothing else.
CREATE VIEW public_opportunity_access AS
SELECT o.slug, o.shift_starts_at, o.shift_ends_at, o.pick_up_on_request,
  coalesce((SELECT json_agg(json_build_object('communeCode', p.commune_code, 'communeName', c.name, 'place', p.place, 'at', p.at)
      ORDER BY p.at, p.id)
    FROM pick_up_point p JOIN commune c ON c.code = p.commune_code
    WHERE p.carrier_id = o.carrier_id AND p.opportunity_id = o.id), '[]') AS pick_ups
FROM opportunity o WHERE o.status = 'PUBLISHED' AND o.published_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON pick_up_point, mountain_passage, passage_closure, transit_feed, transit_stop,
  transit_service, transit_exception, transit_trip, transit_stop_time TO cordee_app;
GRANT SELECT ON public_opportunity_access, mountain_passage, passage_closure, transit_feed, transit_stop, transit_service,
  transit_exception, transit_trip, transit_stop_time TO cordee_public;

CREATE OR REPLACE VIEW public_territory AS
SELECT id AS carrier_id, name, facilitator_first_name, phone, phone_hours, email, demonstration, drop_in_hours
FROM carrier_organisation;
