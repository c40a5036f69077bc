"""The SQL of an import: each statement takes the whole list at once."""

# What of a person and of her lead an import may change; kept before and after, so that undoing finds its own traces.
_CONTACT_FACTS = """
jsonb_build_object('first_name', contact.first_name, 'last_name', contact.last_name,
    'name_set_by', contact.name_set_by, 'email', contact.email, 'city', contact.city, 'interest', contact.interest,
    'birthday', contact.birthday, 'anniversary', contact.anniversary, 'language', contact.language,
    'marketing_consent', contact.marketing_consent)
"""
_LEAD_FACTS = """
jsonb_build_object('potential_value', lead.potential_value, 'value_set_by', lead.value_set_by,
    'context_data', lead.context_data)
"""

ANSWER_BY_SOURCE = "UPDATE staged SET consent = true, by_source = true WHERE consent IS NULL AND NOT doubtful"

NEW_CONTACTS = """
WITH made AS (
    INSERT INTO contacts (id, client_id, phone, first_name, last_name, name_set_by, email, city, interest, birthday,
                          anniversary, language, marketing_consent, dnd_at, dnd_reason)
    SELECT contact_id, :client, phone, first_name, last_name, CASE WHEN first_name = '' THEN 'rule' ELSE 'import' END,
           email, city, interest, birthday, anniversary, language,
           CASE WHEN opted_out OR consent IS FALSE THEN 'withdrawn' WHEN consent THEN 'granted' ELSE 'unknown' END,
           CASE WHEN opted_out THEN now() END, CASE WHEN opted_out THEN 'import' END
    FROM staged
    WHERE NOT EXISTS (SELECT FROM contacts known WHERE known.client_id = :client AND known.phone = staged.phone)
    ORDER BY phone
    ON CONFLICT (client_id, phone) DO NOTHING
    RETURNING id
)
UPDATE staged SET new_contact = true FROM made WHERE made.id = staged.contact_id
"""

WOULD_BE_NEW = """
UPDATE staged SET
    new_contact = NOT EXISTS (SELECT FROM contacts known WHERE known.client_id = :client AND known.phone = staged.phone),
    new_lead = NOT EXISTS (
        SELECT FROM contacts known JOIN leads lead ON lead.contact_id = known.id AND lead.campaign_id = :campaign
        WHERE known.client_id = :client AND known.phone = staged.phone
    )
"""

ANSWERS_OF_NEW = """
UPDATE staged SET consent_effect =
    CASE WHEN opted_out THEN 'out_all' WHEN consent THEN 'in' WHEN NOT consent THEN 'out_marketing' END
WHERE new_contact
"""

MATCH_CONTACTS = """
WITH matched AS (
    SELECT staged.row, contact.id,
           CASE WHEN staged.opted_out AND contact.dnd_at IS NULL THEN 'out_all'
                WHEN NOT staged.consent AND contact.marketing_consent <> 'withdrawn' THEN 'out_marketing'
                WHEN staged.consent AND contact.marketing_consent = 'unknown' AND contact.dnd_at IS NULL THEN 'in'
           END AS effect,
           staged.first_name <> '' AND contact.name_set_by <> 'human' AND (
               staged.first_name <> contact.first_name
               OR (staged.last_name <> '' AND staged.last_name <> contact.last_name)
           ) AS renames,
           (staged.email IS NOT NULL AND staged.email IS DISTINCT FROM contact.email)
           OR (staged.city IS NOT NULL AND staged.city IS DISTINCT FROM contact.city)
           OR (staged.interest IS NOT NULL AND staged.interest IS DISTINCT FROM contact.interest)
           OR (staged.birthday IS NOT NULL AND staged.birthday IS DISTINCT FROM contact.birthday)
           OR (staged.anniversary IS NOT NULL AND staged.anniversary IS DISTINCT FROM contact.anniversary)
           OR (staged.language IS NOT NULL AND staged.language IS DISTINCT FROM contact.language) AS differs
    FROM staged JOIN contacts contact ON contact.client_id = :client AND contact.phone = staged.phone
    WHERE NOT staged.new_contact
)
UPDATE staged SET contact_id = matched.id, consent_effect = matched.effect, renames = matched.renames,
    contact_changes = matched.renames OR matched.differs OR matched.effect IS NOT NULL
FROM matched WHERE matched.row = staged.row
"""

# In the order in which everybody locks people.
LOCK_CONTACTS = """
SELECT count(*) AS locked FROM (
    SELECT FROM contacts contact JOIN staged ON staged.contact_id = contact.id
    WHERE staged.contact_changes ORDER BY contact.id FOR NO KEY UPDATE OF contact
) locked
"""

CHANGE_CONTACTS = """
UPDATE contacts contact SET
    first_name = CASE WHEN staged.renames THEN staged.first_name ELSE contact.first_name END,
    -- another first name is another person: her last name does not stay
    last_name = CASE WHEN NOT staged.renames THEN contact.last_name
                     WHEN staged.last_name <> '' OR staged.first_name <> contact.first_name THEN staged.last_name
                     ELSE contact.last_name END,
    name_set_by = CASE WHEN staged.renames THEN 'import' ELSE contact.name_set_by END,
    email = coalesce(staged.email, contact.email),
    city = coalesce(staged.city, contact.city),
    interest = coalesce(staged.interest, contact.interest),
    birthday = coalesce(staged.birthday, contact.birthday),
    anniversary = coalesce(staged.anniversary, contact.anniversary),
    language = coalesce(staged.language, contact.language),
    marketing_consent = CASE staged.consent_effect WHEN 'in' THEN 'granted' WHEN 'out_all' THEN 'withdrawn'
                             WHEN 'out_marketing' THEN 'withdrawn' ELSE contact.marketing_consent END,
    dnd_at = CASE staged.consent_effect WHEN 'out_all' THEN now() ELSE contact.dnd_at END,
    dnd_reason = CASE staged.consent_effect WHEN 'out_all' THEN 'import' ELSE contact.dnd_reason END,
    updated_at = now()
FROM staged WHERE staged.contact_id = contact.id AND staged.contact_changes
"""

NEW_LEADS = """
WITH made AS (
    INSERT INTO leads (id, client_id, campaign_id, contact_id, status, potential_value, value_set_by, context_data)
    SELECT staged.lead_id, :client, :campaign, contact.id, CASE WHEN contact.dnd_at IS NULL THEN 'new' ELSE 'dnd' END,
           coalesce(staged.potential_value, 0), CASE WHEN staged.potential_value IS NULL THEN 'rule' ELSE 'import' END,
           staged.context
    FROM staged JOIN contacts contact ON contact.id = staged.contact_id
    WHERE NOT EXISTS (SELECT FROM leads known WHERE known.campaign_id = :campaign AND known.contact_id = contact.id)
    ORDER BY staged.row
    ON CONFLICT (campaign_id, contact_id) DO NOTHING
    RETURNING id
)
UPDATE staged SET new_lead = true FROM made WHERE made.id = staged.lead_id
"""

MATCH_LEADS = """
UPDATE staged SET
    lead_id = lead.id,
    revalues = staged.potential_value IS NOT NULL AND lead.value_set_by <> 'human' AND lead.status <> 'won'
        AND staged.potential_value <> lead.potential_value,
    lead_changes = (staged.potential_value IS NOT NULL AND lead.value_set_by <> 'human' AND lead.status <> 'won'
        AND staged.potential_value <> lead.potential_value) OR NOT lead.context_data @> staged.context
FROM leads lead
WHERE lead.campaign_id = :campaign AND lead.contact_id = staged.contact_id AND NOT staged.new_lead
"""

LOCK_LEADS = """
SELECT count(*) AS locked FROM (
    SELECT FROM leads lead JOIN staged ON staged.lead_id = lead.id
    WHERE staged.lead_changes ORDER BY lead.id FOR NO KEY UPDATE OF lead
) locked
"""

CHANGE_LEADS = """
UPDATE leads lead SET
    potential_value = CASE WHEN staged.revalues THEN staged.potential_value ELSE lead.potential_value END,
    value_set_by = CASE WHEN staged.revalues THEN 'import' ELSE lead.value_set_by END,
    context_data = lead.context_data || staged.context,
    version = lead.version + 1, updated_at = now()
FROM staged WHERE staged.lead_id = lead.id AND staged.lead_changes
"""

_REMEMBER = """
UPDATE staged SET {column} = coalesce(staged.{column}, '{{}}'::jsonb) || jsonb_build_object('{kind}', {facts})
FROM {table} {kind} WHERE {kind}.id = staged.{kind}_id AND staged.{kind}_changes
"""


def remember(kind: str, column: str) -> str:
    """Keep how people (`contact`) or leads (`lead`) stand, in `before` or `after`."""
    facts = {"contact": _CONTACT_FACTS, "lead": _LEAD_FACTS}[kind]
    return _REMEMBER.format(column=column, kind=kind, table=f"{kind}s", facts=facts)


LEDGER = """
INSERT INTO consent_events (id, client_id, contact_id, action, scope, source, words, note, actor_user_id)
SELECT gen_random_uuid(), :client, contact_id,
       CASE consent_effect WHEN 'in' THEN 'granted' ELSE 'withdrawn' END,
       CASE consent_effect WHEN 'out_all' THEN 'all' ELSE 'marketing' END, 'import',
       CASE WHEN by_source THEN :source_words WHEN consent_effect = 'in' THEN 'yes, in the list'
            ELSE 'no, in the list' END,
       'Row ' || row || ' of ' || :file, :actor
FROM staged WHERE consent_effect IS NOT NULL
"""

COUNTS = """
SELECT count(*) FILTER (WHERE new_lead) AS created,
       count(*) FILTER (WHERE NOT new_lead AND (contact_changes OR lead_changes)) AS updated,
       count(*) FILTER (WHERE NOT new_lead AND NOT contact_changes AND NOT lead_changes) AS unchanged,
       count(*) FILTER (WHERE consent_effect = 'in') AS opted_in,
       count(*) FILTER (WHERE consent_effect IN ('out_all', 'out_marketing')) AS opted_out
FROM staged
"""

KEEP_ROWS = """
INSERT INTO import_rows (client_id, batch_id, lead_id, row, effect, made_contact, before, after)
SELECT :client, :batch, lead_id, row,
       CASE WHEN new_lead THEN 'created' WHEN contact_changes OR lead_changes THEN 'updated' ELSE 'unchanged' END,
       new_contact, before, after
FROM staged
"""

KEEP_REFUSALS = """
INSERT INTO import_refusals (client_id, batch_id, position, row, column_name, value, reason, is_notice, same_as, cells)
SELECT :client, :batch, position, row, column_name, value, reason, is_notice, same_as, cells FROM staged_refusals
"""
