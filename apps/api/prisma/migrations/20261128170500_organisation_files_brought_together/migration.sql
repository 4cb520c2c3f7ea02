-- What an organisation asked follows it to the file that takes its own over.
GRANT UPDATE (organisation_id) ON known_person TO cordee_app;
