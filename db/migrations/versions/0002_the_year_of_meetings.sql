CREATE TABLE holiday (
    day DATE NOT NULL,
    name VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_holiday PRIMARY KEY (id),
    CONSTRAINT uq_holiday_uuid UNIQUE (uuid)
);

CREATE INDEX ix_holiday_day ON holiday (day);

CREATE TABLE meeting_revision (
    meeting_uuid VARCHAR(36) NOT NULL,
    sequence INTEGER NOT NULL,
    changed_at DATETIME NOT NULL,
    CONSTRAINT pk_meeting_revision PRIMARY KEY (meeting_uuid)
);

CREATE TABLE council_seat (
    delegation_id INTEGER NOT NULL,
    begins_on DATE NOT NULL,
    ends_on DATE,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_council_seat PRIMARY KEY (id),
    CONSTRAINT fk_council_seat_delegation_id FOREIGN KEY(delegation_id) REFERENCES organisation (id),
    CONSTRAINT uq_council_seat_uuid UNIQUE (uuid)
);

CREATE INDEX ix_council_seat_begins_on ON council_seat (begins_on);

CREATE INDEX ix_council_seat_delegation_id ON council_seat (delegation_id);

CREATE TABLE deadline (
    body_id INTEGER,
    kind VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    day DATE NOT NULL,
    at TIME,
    time_zone VARCHAR NOT NULL,
    organisation_id INTEGER,
    document_id INTEGER,
    basis VARCHAR,
    consult_days_before INTEGER,
    consulted_on DATE,
    met_on DATE,
    note VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_deadline PRIMARY KEY (id),
    CONSTRAINT fk_deadline_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT fk_deadline_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_deadline_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT uq_deadline_uuid UNIQUE (uuid)
);

CREATE INDEX ix_deadline_body_id ON deadline (body_id);

CREATE INDEX ix_deadline_day ON deadline (day);

CREATE INDEX ix_deadline_document_id ON deadline (document_id);

CREATE INDEX ix_deadline_organisation_id ON deadline (organisation_id);

CREATE TABLE letter_template (
    body_id INTEGER,
    kind VARCHAR(40) NOT NULL,
    language VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_letter_template PRIMARY KEY (id),
    CONSTRAINT fk_letter_template_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT uq_letter_template_uuid UNIQUE (uuid)
);

CREATE INDEX ix_letter_template_body_id ON letter_template (body_id);

CREATE TABLE template_item (
    body_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    step VARCHAR(40) NOT NULL,
    text VARCHAR,
    days_before INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_template_item PRIMARY KEY (id),
    CONSTRAINT fk_template_item_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT uq_template_item_uuid UNIQUE (uuid)
);

CREATE INDEX ix_template_item_body_id ON template_item (body_id);

CREATE TABLE attendance (
    meeting_id INTEGER NOT NULL,
    delegation_id INTEGER NOT NULL,
    category VARCHAR(40) NOT NULL,
    presence VARCHAR(40) NOT NULL,
    represented_by VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (id),
    CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attendance_delegation_id FOREIGN KEY(delegation_id) REFERENCES organisation (id),
    CONSTRAINT uq_attendance_uuid UNIQUE (uuid)
);

CREATE INDEX ix_attendance_delegation_id ON attendance (delegation_id);

CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id);

CREATE TABLE calendar_entry (
    meeting_id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    recurrence VARCHAR,
    sequence INTEGER NOT NULL,
    lines JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_calendar_entry PRIMARY KEY (id),
    CONSTRAINT uq_calendar_entry_meeting_id UNIQUE (meeting_id),
    CONSTRAINT fk_calendar_entry_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT uq_calendar_entry_uuid UNIQUE (uuid)
);

CREATE INDEX ix_calendar_entry_uid ON calendar_entry (uid);

CREATE TABLE checklist_item (
    meeting_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    step VARCHAR(40) NOT NULL,
    text VARCHAR,
    days_before INTEGER,
    done_on DATE,
    done_by VARCHAR,
    note VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_checklist_item PRIMARY KEY (id),
    CONSTRAINT fk_checklist_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT uq_checklist_item_uuid UNIQUE (uuid)
);

CREATE INDEX ix_checklist_item_meeting_id ON checklist_item (meeting_id);

CREATE TABLE invitation_step (
    participation_id INTEGER NOT NULL,
    status VARCHAR(40) NOT NULL,
    day DATE,
    note VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_invitation_step PRIMARY KEY (id),
    CONSTRAINT fk_invitation_step_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
    CONSTRAINT uq_invitation_step_uuid UNIQUE (uuid)
);

CREATE INDEX ix_invitation_step_participation_id ON invitation_step (participation_id);

CREATE TABLE meeting_note (
    meeting_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    day DATE,
    taken_at TIME,
    speaker_kind VARCHAR(40) NOT NULL,
    quantifier VARCHAR(40),
    participation_id INTEGER,
    text VARCHAR NOT NULL,
    paragraph_id INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_meeting_note PRIMARY KEY (id),
    CONSTRAINT fk_meeting_note_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_note_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
    CONSTRAINT fk_meeting_note_paragraph_id FOREIGN KEY(paragraph_id) REFERENCES paragraph (id),
    CONSTRAINT uq_meeting_note_uuid UNIQUE (uuid)
);

CREATE INDEX ix_meeting_note_meeting_id ON meeting_note (meeting_id);

CREATE INDEX ix_meeting_note_paragraph_id ON meeting_note (paragraph_id);

CREATE INDEX ix_meeting_note_participation_id ON meeting_note (participation_id);

CREATE TABLE new_planned_theme (
    programme_version_id INTEGER NOT NULL,
    theme_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    origin VARCHAR(40) NOT NULL,
    status VARCHAR(40) NOT NULL,
    carried_from_id INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_planned_theme PRIMARY KEY (id),
    CONSTRAINT fk_planned_theme_programme_version_id FOREIGN KEY(programme_version_id) REFERENCES programme_version (id),
    CONSTRAINT fk_planned_theme_theme_id FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT fk_planned_theme_carried_from_id FOREIGN KEY(carried_from_id) REFERENCES planned_theme (id),
    CONSTRAINT uq_planned_theme_uuid UNIQUE (uuid)
);

INSERT INTO new_planned_theme (
    programme_version_id, theme_id, "order", origin, status, carried_from_id, id, uuid
)
SELECT
    programme_version_id, theme_id, "order", origin, status, NULL, id, uuid
FROM planned_theme;

DROP TABLE planned_theme;

ALTER TABLE new_planned_theme RENAME TO planned_theme;

CREATE INDEX ix_planned_theme_carried_from_id ON planned_theme (carried_from_id);

CREATE INDEX ix_planned_theme_programme_version_id ON planned_theme (programme_version_id);

CREATE INDEX ix_planned_theme_theme_id ON planned_theme (theme_id);

CREATE TABLE new_meeting (
    body_id INTEGER NOT NULL,
    period_id INTEGER,
    theme_id INTEGER,
    planned_theme_id INTEGER,
    day DATE,
    end_day DATE,
    starts_at TIME,
    ends_at TIME,
    time_zone VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) NOT NULL,
    number INTEGER,
    verb VARCHAR(40),
    open_to_contributors BOOLEAN,
    room VARCHAR,
    interpretation VARCHAR(40) NOT NULL,
    journal_requested BOOLEAN DEFAULT 0 NOT NULL,
    journal_announced BOOLEAN NOT NULL,
    postponed_to_id INTEGER,
    note VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT fk_meeting_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT fk_meeting_period_id FOREIGN KEY(period_id) REFERENCES reporting_period (id),
    CONSTRAINT fk_meeting_theme_id FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT fk_meeting_planned_theme_id FOREIGN KEY(planned_theme_id) REFERENCES planned_theme (id),
    CONSTRAINT fk_meeting_postponed_to_id FOREIGN KEY(postponed_to_id) REFERENCES meeting (id),
    CONSTRAINT uq_meeting_uuid UNIQUE (uuid)
);

INSERT INTO new_meeting (
    body_id, period_id, theme_id, planned_theme_id, day, end_day, starts_at, ends_at, time_zone,
    kind, status, number, verb, open_to_contributors, room, interpretation, journal_requested,
    journal_announced, postponed_to_id, note, id, uuid
)
SELECT
    body_id, period_id, theme_id, planned_theme_id, day, end_day, starts_at, ends_at, time_zone,
    kind, status, number, verb, open_to_contributors, room, interpretation, 0, journal_announced,
    postponed_to_id, note, id, uuid
FROM meeting;

DROP TABLE meeting;

ALTER TABLE new_meeting RENAME TO meeting;

CREATE INDEX ix_meeting_body_id_day ON meeting (body_id, day);

CREATE INDEX ix_meeting_day ON meeting (day);

CREATE INDEX ix_meeting_period_id ON meeting (period_id);

CREATE INDEX ix_meeting_planned_theme_id ON meeting (planned_theme_id);

CREATE INDEX ix_meeting_postponed_to_id ON meeting (postponed_to_id);

CREATE INDEX ix_meeting_status ON meeting (status);

CREATE INDEX ix_meeting_theme_id ON meeting (theme_id);

CREATE TABLE new_attachment (
    document_id INTEGER,
    meeting_id INTEGER,
    letter_template_id INTEGER,
    name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    size INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT fk_attachment_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT fk_attachment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attachment_letter_template_id FOREIGN KEY(letter_template_id) REFERENCES letter_template (id),
    CONSTRAINT fk_attachment_sha256 FOREIGN KEY(sha256) REFERENCES attachment_content (sha256),
    CONSTRAINT uq_attachment_uuid UNIQUE (uuid)
);

INSERT INTO new_attachment (
    document_id, meeting_id, letter_template_id, name, media_type, size, sha256, id, uuid
)
SELECT
    document_id, meeting_id, NULL, name, media_type, size, sha256, id, uuid
FROM attachment;

DROP TABLE attachment;

ALTER TABLE new_attachment RENAME TO attachment;

CREATE INDEX ix_attachment_document_id ON attachment (document_id);

CREATE INDEX ix_attachment_letter_template_id ON attachment (letter_template_id);

CREATE INDEX ix_attachment_meeting_id ON attachment (meeting_id);

CREATE INDEX ix_attachment_sha256 ON attachment (sha256);

CREATE TABLE new_participation (
    meeting_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    post_id INTEGER,
    role VARCHAR(40) NOT NULL,
    speaking_order INTEGER,
    listing_order INTEGER,
    printed_name VARCHAR,
    printed_title VARCHAR,
    named_in_text BOOLEAN,
    invitation VARCHAR(40) NOT NULL,
    replaced_by_id INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (id),
    CONSTRAINT fk_participation_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_participation_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_participation_post_id FOREIGN KEY(post_id) REFERENCES post (id),
    CONSTRAINT fk_participation_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES participation (id),
    CONSTRAINT uq_participation_uuid UNIQUE (uuid)
);

INSERT INTO new_participation (
    meeting_id, person_id, post_id, role, speaking_order, listing_order, printed_name,
    printed_title, named_in_text, invitation, replaced_by_id, id, uuid
)
SELECT
    meeting_id, person_id, post_id, role, speaking_order, listing_order, printed_name,
    printed_title, named_in_text, invitation, NULL, id, uuid
FROM participation;

DROP TABLE participation;

ALTER TABLE new_participation RENAME TO participation;

CREATE INDEX ix_participation_meeting_id ON participation (meeting_id);

CREATE INDEX ix_participation_person_id ON participation (person_id);

CREATE INDEX ix_participation_post_id ON participation (post_id);

CREATE INDEX ix_participation_replaced_by_id ON participation (replaced_by_id);
