"""The words of what is public become words that are known: search mends typing errors to them, so that confidential
words never get there. ground/migrations/0003_search.py has the functions for whole rows.
"""

from django.db import migrations

PUBLIC_TABLES = ("meetings_meeting", "meetings_agendaitem", "meetings_agreement")
TRIGGER = """
    CREATE TRIGGER learn_row AFTER INSERT OR UPDATE ON {table} FOR EACH ROW
        WHEN (NEW.visibility = 'openbaar') EXECUTE FUNCTION ground_learn_changed_row()"""
SECTION = """
    CREATE FUNCTION meetings_learn_section() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO ground_lexeme (word)
        SELECT DISTINCT lexeme
        FROM meetings_minutessection section
        JOIN meetings_minutes minutes ON minutes.id = section.minutes_id
        JOIN meetings_meeting meeting ON meeting.id = minutes.meeting_id
        LEFT JOIN meetings_agendaitem item ON item.id = section.item_id,
        unnest(tsvector_to_array(section.search)) lexeme
        WHERE CASE TG_TABLE_NAME WHEN 'meetings_minutes' THEN section.minutes_id ELSE section.id END = NEW.id
            AND minutes.visibility = 'openbaar' AND meeting.visibility = 'openbaar'
            AND (item.id IS NULL OR item.visibility = 'openbaar')
            AND NOT EXISTS (SELECT FROM ground_lexeme WHERE word = lexeme)
        ORDER BY lexeme ON CONFLICT DO NOTHING;
        RETURN NULL;
    END $$"""
SECTION_TRIGGERS = """
    CREATE TRIGGER learn_section AFTER INSERT OR UPDATE OF heading, body ON meetings_minutessection
        FOR EACH ROW EXECUTE FUNCTION meetings_learn_section();
    CREATE TRIGGER learn_section AFTER UPDATE OF visibility ON meetings_minutes
        FOR EACH ROW WHEN (NEW.visibility = 'openbaar') EXECUTE FUNCTION meetings_learn_section()"""


class Migration(migrations.Migration):

    dependencies = [
        ("meetings", "0001_start"),
        ("ground", "0003_search"),
    ]

    operations = [
        *(
            migrations.RunSQL(TRIGGER.format(table=table), f"DROP TRIGGER learn_row ON {table}")
            for table in PUBLIC_TABLES
        ),
        migrations.RunSQL(SECTION, "DROP FUNCTION meetings_learn_section"),
        migrations.RunSQL(
            SECTION_TRIGGERS,
            "DROP TRIGGER learn_section ON meetings_minutessection; DROP TRIGGER learn_section ON meetings_minutes",
        ),
    ]
