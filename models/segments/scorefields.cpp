#include "models/segments/fieldlists.h"
#include "models/store/interests.h"

namespace comptoir {

namespace {

struct ScoreEntry
{
    const char *id;
    const char *value;
    const char *label;
    const char *heading;
};

constexpr ScoreEntry kScores[] = {
    {"engagement", "f.engagement", QT_TRANSLATE_NOOP("FieldCatalogue", "Engagement score"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Engagement")},
    {"engagement_recent", "f.engagement_recent",
     QT_TRANSLATE_NOOP("FieldCatalogue", "Engagement score of the last days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Engagement lately")},
    {"rfm_cell", "f.recency_score * 100 + f.frequency_score * 10 + f.monetary_score",
     QT_TRANSLATE_NOOP("FieldCatalogue", "RFM group, from 111 to 555"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "RFM")},
    {"recency_score", "f.recency_score",
     QT_TRANSLATE_NOOP("FieldCatalogue", "Recency, from 1 to 5"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Recency")},
    {"frequency_score", "f.frequency_score",
     QT_TRANSLATE_NOOP("FieldCatalogue", "Frequency, from 1 to 5"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Frequency")},
    {"monetary_score", "f.monetary_score",
     QT_TRANSLATE_NOOP("FieldCatalogue", "Amount spent, from 1 to 5"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Spending")},
};

Field fieldOf(const ScoreEntry &entry)
{
    Field field;
    field.id = QLatin1String(entry.id);
    field.group = FieldGroup::Scores;
    field.type = FieldType::Integer;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.mostFirst = true;
    field.source.table = FieldSource::Table::Facts;
    field.source.value = QLatin1String(entry.value);
    field.source.sort = field.source.value;
    return field;
}

/// What a customer likes most: the category or product with the most points of interest.
Field favourite(const char *id, const char *label, const QString &rows, const QString &names)
{
    Field field;
    field.id = QLatin1String(id);
    field.group = FieldGroup::Scores;
    field.labelText = label;
    field.source.table = FieldSource::Table::Rows;
    field.source.rows = rows;
    field.source.person = QStringLiteral("d.customer_id");
    field.source.weighed = true;
    field.source.votes = Interests::productVotes();
    field.source.voteNames = names;
    return field;
}

} // namespace

QList<Field> scoreFields()
{
    QList<Field> fields;
    for (const ScoreEntry &entry : kScores)
        fields.append(fieldOf(entry));
    fields.append(favourite("favourite_category",
                            QT_TRANSLATE_NOOP("FieldCatalogue", "Favourite category"),
                            Interests::categoryRows(), Interests::categoryNames()));
    fields.append(favourite("favourite_product",
                            QT_TRANSLATE_NOOP("FieldCatalogue", "Favourite product"),
                            Interests::productRows(), Interests::productNames()));
    return fields;
}

} // namespace comptoir
