"""Words are learned once per statement, not once per row: who takes in many agreements waited for each of them."""

from django.db import migrations

TABLES = ("meetings_meeting", "meetings_agendaitem", "meetings_agreement")
# What is not public is never learned. In the order of the words, so that two writers cannot deadlock.
LEARN = """
    CREATE FUNCTION meetings_learn_public_rows() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO ground_lexeme (word)
        SELECT DISTINCT lexeme FROM written, unnest(tsvector_to_array(written.search)) lexeme
        WHERE written.visibility = 'openbaar' AND NOT EXISTS (SELECT FROM ground_lexeme WHERE word = lexeme)
        ORDER BY lexeme ON CONFLICT DO NOTHING;
        RETURN NULL;
    END $$"""
TOGETHER = """
    DROP TRIGGER learn_row ON {table};
    CREATE TRIGGER learn_new_rows AFTER INSERT ON {table} REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION meetings_learn_public_rows();
    CREATE TRIGGER learn_changed_rows AFTER UPDATE ON {table} REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION meetings_learn_public_rows()"""
ONE_BY_ONE = """
    DROP TRIGGER learn_new_rows ON {table};
    DROP TRIGGER learn_changed_rows ON {table};
    CREATE TRIGGER learn_row AFTER INSERT OR UPDATE ON {table} FOR EACH ROW
        WHEN (NEW.visibility = 'openbaar') EXECUTE FUNCTION ground_learn_changed_row()"""


class Migration(migrations.Migration):

    dependencies = [
        ("meetings", "0013_register_pages"),
    ]

    operations = [
        migrations.RunSQL(LEARN, "DROP FUNCTION meetings_learn_public_rows"),
        *(migrations.RunSQL(TOGETHER.format(table=table), ONE_BY_ONE.format(table=table)) for table in TABLES),
    ]
