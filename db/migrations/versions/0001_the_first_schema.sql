CREATE TABLE body (
    full_name VARCHAR NOT NULL,
    short_name VARCHAR,
    kind VARCHAR(40) NOT NULL,
    established_by VARCHAR,
    established_on DATE,
    decision_rule VARCHAR NOT NULL,
    series_symbol VARCHAR,
    translations JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_body PRIMARY KEY (id),
    CONSTRAINT uq_body_uuid UNIQUE (uuid)
);

CREATE TABLE document (
    role VARCHAR(40) NOT NULL,
    title VARCHAR,
    language VARCHAR,
    circulated_on DATE,
    issued_on DATE,
    status VARCHAR(40) NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY (id),
    CONSTRAINT uq_document_uuid UNIQUE (uuid)
);

CREATE TABLE attachment_content (
    sha256 VARCHAR(64) NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_attachment_content PRIMARY KEY (sha256)
);

CREATE TABLE operation (
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    label VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    state VARCHAR(40) NOT NULL,
    CONSTRAINT pk_operation PRIMARY KEY (id),
    CONSTRAINT uq_operation_uuid UNIQUE (uuid)
);

CREATE INDEX ix_operation_state ON operation (state);

CREATE TABLE organisation (
    name VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    acronym VARCHAR,
    parent_id INTEGER,
    translations JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT fk_organisation_parent_id FOREIGN KEY(parent_id) REFERENCES organisation (id),
    CONSTRAINT uq_organisation_uuid UNIQUE (uuid)
);

CREATE INDEX ix_organisation_parent_id ON organisation (parent_id);

CREATE INDEX ix_organisation_name ON organisation (name);

CREATE TABLE person (
    name VARCHAR NOT NULL,
    sort_name VARCHAR NOT NULL,
    rank VARCHAR,
    honorific VARCHAR,
    pronoun VARCHAR,
    note VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT uq_person_uuid UNIQUE (uuid)
);

CREATE INDEX ix_person_sort_name ON person (sort_name);

CREATE TABLE mandate (
    body_id INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    basis VARCHAR,
    without_prejudice_to VARCHAR,
    expires_on DATE,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_mandate PRIMARY KEY (id),
    CONSTRAINT fk_mandate_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT uq_mandate_uuid UNIQUE (uuid)
);

CREATE INDEX ix_mandate_body_id ON mandate (body_id);

CREATE TABLE chairship (
    body_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    delegation_id INTEGER,
    begins_on DATE,
    ends_on DATE,
    appointed_by VARCHAR,
    status VARCHAR(40) NOT NULL,
    office VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_chairship PRIMARY KEY (id),
    CONSTRAINT fk_chairship_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT fk_chairship_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_chairship_delegation_id FOREIGN KEY(delegation_id) REFERENCES organisation (id),
    CONSTRAINT uq_chairship_uuid UNIQUE (uuid)
);

CREATE INDEX ix_chairship_person_id ON chairship (person_id);

CREATE INDEX ix_chairship_delegation_id ON chairship (delegation_id);

CREATE INDEX ix_chairship_body_id ON chairship (body_id);

CREATE TABLE symbol (
    document_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    organ VARCHAR NOT NULL,
    year INTEGER,
    session INTEGER,
    number VARCHAR NOT NULL,
    suffixes JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_symbol PRIMARY KEY (id),
    CONSTRAINT fk_symbol_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT uq_symbol_uuid UNIQUE (uuid)
);

CREATE INDEX ix_symbol_document_id ON symbol (document_id);

CREATE INDEX ix_symbol_text ON symbol (text);

CREATE TABLE change (
    id INTEGER NOT NULL,
    operation_id INTEGER NOT NULL,
    table_name VARCHAR NOT NULL,
    row_id INTEGER NOT NULL,
    row_uuid VARCHAR(36) NOT NULL,
    action VARCHAR(40) NOT NULL,
    "before" JSON,
    "after" JSON,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT fk_change_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id)
);

CREATE INDEX ix_change_operation_id ON change (operation_id);

CREATE INDEX ix_change_row_uuid ON change (row_uuid);

CREATE TABLE organisation_name (
    organisation_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    acronym VARCHAR,
    begins_on DATE,
    ends_on DATE,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_organisation_name PRIMARY KEY (id),
    CONSTRAINT fk_organisation_name_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT uq_organisation_name_uuid UNIQUE (uuid)
);

CREATE INDEX ix_organisation_name_organisation_id ON organisation_name (organisation_id);

CREATE TABLE post (
    person_id INTEGER NOT NULL,
    organisation_id INTEGER,
    title VARCHAR NOT NULL,
    begins_on DATE,
    ends_on DATE,
    former BOOLEAN NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT fk_post_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_post_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT uq_post_uuid UNIQUE (uuid)
);

CREATE INDEX ix_post_person_id ON post (person_id);

CREATE INDEX ix_post_organisation_id ON post (organisation_id);

CREATE TABLE reporting_period (
    body_id INTEGER NOT NULL,
    begins_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    label VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_reporting_period PRIMARY KEY (id),
    CONSTRAINT fk_reporting_period_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT uq_reporting_period_uuid UNIQUE (uuid)
);

CREATE INDEX ix_reporting_period_begins_on ON reporting_period (begins_on);

CREATE INDEX ix_reporting_period_ends_on ON reporting_period (ends_on);

CREATE INDEX ix_reporting_period_body_id ON reporting_period (body_id);

CREATE TABLE theme (
    body_id INTEGER NOT NULL,
    full_title VARCHAR NOT NULL,
    short_title VARCHAR,
    source_document_id INTEGER,
    translations JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_theme PRIMARY KEY (id),
    CONSTRAINT fk_theme_body_id FOREIGN KEY(body_id) REFERENCES body (id),
    CONSTRAINT fk_theme_source_document_id FOREIGN KEY(source_document_id) REFERENCES document (id),
    CONSTRAINT uq_theme_uuid UNIQUE (uuid)
);

CREATE INDEX ix_theme_source_document_id ON theme (source_document_id);

CREATE INDEX ix_theme_body_id ON theme (body_id);

CREATE TABLE vice_chair (
    chairship_id INTEGER NOT NULL,
    delegation_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_vice_chair PRIMARY KEY (id),
    CONSTRAINT fk_vice_chair_chairship_id FOREIGN KEY(chairship_id) REFERENCES chairship (id),
    CONSTRAINT fk_vice_chair_delegation_id FOREIGN KEY(delegation_id) REFERENCES organisation (id),
    CONSTRAINT uq_vice_chair_uuid UNIQUE (uuid)
);

CREATE INDEX ix_vice_chair_delegation_id ON vice_chair (delegation_id);

CREATE INDEX ix_vice_chair_chairship_id ON vice_chair (chairship_id);

CREATE TABLE programme_version (
    period_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    agreed_on DATE,
    note VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_programme_version PRIMARY KEY (id),
    CONSTRAINT fk_programme_version_period_id FOREIGN KEY(period_id) REFERENCES reporting_period (id),
    CONSTRAINT uq_programme_version_uuid UNIQUE (uuid)
);

CREATE INDEX ix_programme_version_period_id ON programme_version (period_id);

CREATE TABLE report (
    period_id INTEGER NOT NULL,
    document_id INTEGER,
    title VARCHAR,
    language VARCHAR NOT NULL,
    original_language VARCHAR,
    distribution VARCHAR NOT NULL,
    letter_dated_on DATE,
    submitted_on DATE,
    status VARCHAR(40) NOT NULL,
    naming_rule VARCHAR(40) NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_report PRIMARY KEY (id),
    CONSTRAINT uq_report_period_id UNIQUE (period_id),
    CONSTRAINT fk_report_period_id FOREIGN KEY(period_id) REFERENCES reporting_period (id),
    CONSTRAINT fk_report_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT uq_report_uuid UNIQUE (uuid)
);

CREATE INDEX ix_report_document_id ON report (document_id);

CREATE TABLE planned_theme (
    programme_version_id INTEGER NOT NULL,
    theme_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    origin VARCHAR(40) NOT NULL,
    status VARCHAR(40) NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_planned_theme PRIMARY KEY (id),
    CONSTRAINT fk_planned_theme_programme_version_id FOREIGN KEY(programme_version_id) REFERENCES programme_version (id),
    CONSTRAINT fk_planned_theme_theme_id FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT uq_planned_theme_uuid UNIQUE (uuid)
);

CREATE INDEX ix_planned_theme_theme_id ON planned_theme (theme_id);

CREATE INDEX ix_planned_theme_programme_version_id ON planned_theme (programme_version_id);

CREATE TABLE signatory (
    report_id INTEGER NOT NULL,
    person_id INTEGER,
    "order" INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    title_lines JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_signatory PRIMARY KEY (id),
    CONSTRAINT fk_signatory_report_id FOREIGN KEY(report_id) REFERENCES report (id),
    CONSTRAINT fk_signatory_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT uq_signatory_uuid UNIQUE (uuid)
);

CREATE INDEX ix_signatory_report_id ON signatory (report_id);

CREATE INDEX ix_signatory_person_id ON signatory (person_id);

CREATE TABLE draft (
    report_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    label VARCHAR,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (id),
    CONSTRAINT fk_draft_report_id FOREIGN KEY(report_id) REFERENCES report (id),
    CONSTRAINT uq_draft_uuid UNIQUE (uuid)
);

CREATE INDEX ix_draft_report_id ON draft (report_id);

CREATE TABLE meeting (
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

CREATE INDEX ix_meeting_day ON meeting (day);

CREATE INDEX ix_meeting_postponed_to_id ON meeting (postponed_to_id);

CREATE INDEX ix_meeting_status ON meeting (status);

CREATE INDEX ix_meeting_body_id_day ON meeting (body_id, day);

CREATE INDEX ix_meeting_theme_id ON meeting (theme_id);

CREATE INDEX ix_meeting_planned_theme_id ON meeting (planned_theme_id);

CREATE INDEX ix_meeting_period_id ON meeting (period_id);

CREATE TABLE attachment (
    document_id INTEGER,
    meeting_id INTEGER,
    name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    size INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT fk_attachment_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT fk_attachment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attachment_sha256 FOREIGN KEY(sha256) REFERENCES attachment_content (sha256),
    CONSTRAINT uq_attachment_uuid UNIQUE (uuid)
);

CREATE INDEX ix_attachment_document_id ON attachment (document_id);

CREATE INDEX ix_attachment_sha256 ON attachment (sha256);

CREATE INDEX ix_attachment_meeting_id ON attachment (meeting_id);

CREATE TABLE meeting_document (
    meeting_id INTEGER NOT NULL,
    document_id INTEGER NOT NULL,
    role VARCHAR(40) NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_meeting_document PRIMARY KEY (id),
    CONSTRAINT fk_meeting_document_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_document_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT uq_meeting_document_uuid UNIQUE (uuid)
);

CREATE INDEX ix_meeting_document_meeting_id ON meeting_document (meeting_id);

CREATE INDEX ix_meeting_document_document_id ON meeting_document (document_id);

CREATE TABLE participation (
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
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (id),
    CONSTRAINT fk_participation_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_participation_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_participation_post_id FOREIGN KEY(post_id) REFERENCES post (id),
    CONSTRAINT uq_participation_uuid UNIQUE (uuid)
);

CREATE INDEX ix_participation_meeting_id ON participation (meeting_id);

CREATE INDEX ix_participation_person_id ON participation (person_id);

CREATE INDEX ix_participation_post_id ON participation (post_id);

CREATE TABLE section (
    draft_id INTEGER NOT NULL,
    parent_id INTEGER,
    meeting_id INTEGER,
    kind VARCHAR(40) NOT NULL,
    role VARCHAR(40),
    "order" INTEGER NOT NULL,
    title VARCHAR,
    labelled BOOLEAN NOT NULL,
    columns JSON NOT NULL,
    dates_with_year BOOLEAN NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_section PRIMARY KEY (id),
    CONSTRAINT fk_section_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id),
    CONSTRAINT fk_section_parent_id FOREIGN KEY(parent_id) REFERENCES section (id),
    CONSTRAINT fk_section_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT uq_section_uuid UNIQUE (uuid)
);

CREATE INDEX ix_section_draft_id_order ON section (draft_id, "order");

CREATE INDEX ix_section_meeting_id ON section (meeting_id);

CREATE INDEX ix_section_parent_id ON section (parent_id);

CREATE TABLE paragraph (
    section_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    origin VARCHAR(40) NOT NULL,
    topic VARCHAR(40),
    text VARCHAR NOT NULL,
    marks JSON NOT NULL,
    cells JSON NOT NULL,
    align VARCHAR NOT NULL,
    speaker_kind VARCHAR(40),
    quantifier VARCHAR(40),
    participation_id INTEGER,
    reporting_verb VARCHAR,
    agreed BOOLEAN NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_paragraph PRIMARY KEY (id),
    CONSTRAINT fk_paragraph_section_id FOREIGN KEY(section_id) REFERENCES section (id),
    CONSTRAINT fk_paragraph_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
    CONSTRAINT uq_paragraph_uuid UNIQUE (uuid)
);

CREATE INDEX ix_paragraph_participation_id ON paragraph (participation_id);

CREATE INDEX ix_paragraph_section_id_order ON paragraph (section_id, "order");

CREATE TABLE sub_item (
    paragraph_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    level INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    marks JSON NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_sub_item PRIMARY KEY (id),
    CONSTRAINT fk_sub_item_paragraph_id FOREIGN KEY(paragraph_id) REFERENCES paragraph (id),
    CONSTRAINT uq_sub_item_uuid UNIQUE (uuid)
);

CREATE INDEX ix_sub_item_paragraph_id ON sub_item (paragraph_id);

CREATE TABLE attribution (
    paragraph_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    speaker_kind VARCHAR(40) NOT NULL,
    quantifier VARCHAR(40),
    participation_id INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_attribution PRIMARY KEY (id),
    CONSTRAINT fk_attribution_paragraph_id FOREIGN KEY(paragraph_id) REFERENCES paragraph (id),
    CONSTRAINT fk_attribution_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
    CONSTRAINT uq_attribution_uuid UNIQUE (uuid)
);

CREATE INDEX ix_attribution_participation_id ON attribution (participation_id);

CREATE INDEX ix_attribution_paragraph_id ON attribution (paragraph_id);

CREATE TABLE citation (
    paragraph_id INTEGER NOT NULL,
    symbol_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_citation PRIMARY KEY (id),
    CONSTRAINT fk_citation_paragraph_id FOREIGN KEY(paragraph_id) REFERENCES paragraph (id),
    CONSTRAINT fk_citation_symbol_id FOREIGN KEY(symbol_id) REFERENCES symbol (id),
    CONSTRAINT uq_citation_uuid UNIQUE (uuid)
);

CREATE INDEX ix_citation_symbol_id ON citation (symbol_id);

CREATE INDEX ix_citation_paragraph_id ON citation (paragraph_id);

CREATE TABLE stated_fact (
    paragraph_id INTEGER NOT NULL,
    meeting_id INTEGER,
    participation_id INTEGER,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_stated_fact PRIMARY KEY (id),
    CONSTRAINT fk_stated_fact_paragraph_id FOREIGN KEY(paragraph_id) REFERENCES paragraph (id),
    CONSTRAINT fk_stated_fact_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_stated_fact_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
    CONSTRAINT uq_stated_fact_uuid UNIQUE (uuid)
);

CREATE INDEX ix_stated_fact_paragraph_id ON stated_fact (paragraph_id);

CREATE INDEX ix_stated_fact_meeting_id ON stated_fact (meeting_id);

CREATE INDEX ix_stated_fact_participation_id ON stated_fact (participation_id);

CREATE TABLE recommendation (
    report_id INTEGER NOT NULL,
    paragraph_id INTEGER,
    reference VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    context VARCHAR,
    kind VARCHAR(40) NOT NULL,
    modality VARCHAR,
    basis JSON NOT NULL,
    implementation VARCHAR(40) NOT NULL,
    owner VARCHAR,
    due_on DATE,
    evidence VARCHAR,
    supersedes_id INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_recommendation PRIMARY KEY (id),
    CONSTRAINT fk_recommendation_report_id FOREIGN KEY(report_id) REFERENCES report (id),
    CONSTRAINT fk_recommendation_paragraph_id FOREIGN KEY(paragraph_id) REFERENCES paragraph (id),
    CONSTRAINT fk_recommendation_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES recommendation (id),
    CONSTRAINT uq_recommendation_uuid UNIQUE (uuid)
);

CREATE INDEX ix_recommendation_report_id ON recommendation (report_id);

CREATE INDEX ix_recommendation_reference ON recommendation (reference);

CREATE INDEX ix_recommendation_paragraph_id ON recommendation (paragraph_id);

CREATE INDEX ix_recommendation_supersedes_id ON recommendation (supersedes_id);

CREATE TABLE addressee (
    recommendation_id INTEGER NOT NULL,
    organisation_id INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    explicit BOOLEAN NOT NULL,
    acceptance VARCHAR(40) NOT NULL,
    reply VARCHAR,
    replied_on DATE,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_addressee PRIMARY KEY (id),
    CONSTRAINT fk_addressee_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id),
    CONSTRAINT fk_addressee_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT uq_addressee_uuid UNIQUE (uuid)
);

CREATE INDEX ix_addressee_recommendation_id ON addressee (recommendation_id);

CREATE INDEX ix_addressee_organisation_id ON addressee (organisation_id);

CREATE TABLE follow_up (
    recommendation_id INTEGER NOT NULL,
    day DATE NOT NULL,
    text VARCHAR NOT NULL,
    document_id INTEGER,
    id INTEGER NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    CONSTRAINT pk_follow_up PRIMARY KEY (id),
    CONSTRAINT fk_follow_up_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id),
    CONSTRAINT fk_follow_up_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT uq_follow_up_uuid UNIQUE (uuid)
);

CREATE INDEX ix_follow_up_recommendation_id ON follow_up (recommendation_id);

CREATE INDEX ix_follow_up_document_id ON follow_up (document_id);
