#include "models/store/customfieldrepository.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/textrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace comptoir {

namespace {

using Type = CustomField::Type;

constexpr qsizetype kLongestLabel = 64;
constexpr std::array kTypes{std::pair(Type::Text, "text"), std::pair(Type::Number, "number"),
                            std::pair(Type::Date, "date"), std::pair(Type::YesNo, "boolean"),
                            std::pair(Type::Choice, "choice")};

QString typeName(Type type)
{
    for (const auto &[known, name] : kTypes) {
        if (known == type)
            return QString::fromLatin1(name);
    }
    return {};
}

Type typeOf(const QString &name)
{
    for (const auto &[known, text] : kTypes) {
        if (name == QLatin1String(text))
            return known;
    }
    return Type::Text;
}

QString optionsOf(const CustomField &field)
{
    if (field.type != Type::Choice)
        return {};
    const QJsonObject options{
        {QStringLiteral("choices"), QJsonArray::fromStringList(field.choices)}};
    return QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
}

QStringList choicesOf(const QString &options)
{
    QStringList choices;
    const QJsonArray written = QJsonDocument::fromJson(options.toUtf8())
                                   .object()
                                   .value(QStringLiteral("choices"))
                                   .toArray();
    for (const auto &choice : written)
        choices.append(choice.toString());
    return choices;
}

/// Column 0 the type, 1 the value.
QString readValue(const Statement &row)
{
    if (typeOf(row.text(0)) == Type::Number)
        return QString::number(row.real(1), 'g', 15);
    return row.text(1);
}

void bindValue(Statement &statement, int index, Type type, const QString &kept)
{
    if (type == Type::Number)
        statement.bind(index, kept.toDouble());
    else if (type == Type::YesNo)
        statement.bind(index, kept == u"1");
    else
        statement.bind(index, kept);
}

CustomField cleaned(CustomField field)
{
    field.label = TextRules::name(field.label);
    QStringList choices;
    for (const QString &choice : std::as_const(field.choices)) {
        const QString text = TextRules::name(choice).left(CustomFieldText::kLongest);
        if (!text.isEmpty() && !choices.contains(text))
            choices.append(text);
    }
    field.choices = field.type == Type::Choice ? choices : QStringList();
    return field;
}

} // namespace

CustomFieldRepository::CustomFieldRepository(Database &database)
    : m_database(database)
{}

Result<QList<CustomField>> CustomFieldRepository::list()
{
    QList<CustomField> fields;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, key, label, type, options FROM custom_field ORDER BY id"));
    while (read.next()) {
        fields.append({read.int64(0), read.text(1), read.text(2), typeOf(read.text(3)),
                       choicesOf(read.text(4))});
    }
    if (!read.ok())
        return read.error();
    return fields;
}

/// Empty when the name is taken.
Result<QString> CustomFieldRepository::freeKey(const QString &label)
{
    const QString key = foldForSorting(label).replace(u' ', u'_');
    Statement find = m_database.prepare(QStringLiteral("SELECT 1 FROM custom_field WHERE key = ?"));
    const bool taken = find.bind(1, key).next();
    if (!find.ok())
        return find.error();
    return taken ? QString() : key;
}

Done CustomFieldRepository::checkLabel(const QString &label)
{
    if (!foldForSorting(label).isEmpty() && label.size() <= kLongestLabel)
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("A field needs a name of at most %n letters. Nothing was changed.", nullptr,
                    static_cast<int>(kLongestLabel)),
                 QStringLiteral("custom field: name")};
}

Done CustomFieldRepository::checkChoices(const CustomField &field)
{
    if (field.type != Type::Choice || field.choices.size() >= 2)
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("A choice needs two values at least. Nothing was changed."),
                 QStringLiteral("custom field: choices")};
}

Result<CustomField> CustomFieldRepository::get(qint64 field)
{
    const Result<QList<CustomField>> all = list();
    if (!all)
        return all.error();
    for (const CustomField &one : *all) {
        if (one.id == field)
            return one;
    }
    return Error{ErrorCode::NotFound, tr("There is no such field any more. Nothing was changed."),
                 QStringLiteral("custom field %1").arg(field)};
}

Done CustomFieldRepository::rename(qint64 field, const QString &label)
{
    const Result<QList<CustomField>> all = list();
    if (!all)
        return all.error();
    const QString written = TextRules::name(label);
    if (Done fits = checkLabel(written); !fits)
        return fits;
    for (const CustomField &other : *all) {
        if (other.id != field && foldForSorting(other.label) == foldForSorting(written))
            return Error{ErrorCode::InvalidArgument,
                         tr("There is a field of this name already. Choose another name."),
                         QStringLiteral("custom field: name taken")};
    }
    if (const Result<CustomField> known = get(field); !known)
        return known.error();
    return m_database.prepare(QStringLiteral("UPDATE custom_field SET label = ? WHERE id = ?"))
        .bind(1, written)
        .bind(2, field)
        .run();
}

Done CustomFieldRepository::setChoices(qint64 field, const QStringList &choices)
{
    const Result<CustomField> known = get(field);
    if (!known)
        return known.error();
    CustomField changed = *known;
    changed.choices = choices;
    changed = cleaned(changed);
    if (known->type != Type::Choice || !checkChoices(changed))
        return checkChoices({0, {}, {}, Type::Choice, {}});
    return m_database.prepare(QStringLiteral("UPDATE custom_field SET options = ? WHERE id = ?"))
        .bind(1, optionsOf(changed))
        .bind(2, field)
        .run();
}

Result<CustomField> CustomFieldRepository::define(const CustomField &field, Timestamp now)
{
    CustomField made = cleaned(field);
    if (const Done fits = checkLabel(made.label); !fits)
        return fits.error();
    if (const Done enough = checkChoices(made); !enough)
        return enough.error();
    const Result<QString> key = freeKey(made.label);
    if (!key)
        return key.error();
    if (key->isEmpty()) {
        return Error{ErrorCode::InvalidArgument,
                     tr("There is a field of this name already. Choose another name."),
                     QStringLiteral("custom field: name taken")};
    }
    made.key = *key;
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO custom_field(key, label, type, options, created_at) VALUES(?, ?, ?, ?, ?)"));
    Binder(insert) << made.key << made.label << typeName(made.type) << optionsOf(made) << now;
    if (const Done done = insert.run(); !done)
        return done.error();
    made.id = m_database.lastInsertId();
    return made;
}

Result<qint64> CustomFieldRepository::customersWith(qint64 field)
{
    Statement count = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM custom_field_value WHERE field_id = ?"));
    if (!count.bind(1, field).next())
        return count.error();
    return count.int64(0);
}

Result<qint64> CustomFieldRepository::erase(qint64 field)
{
    const Result<qint64> customers = customersWith(field);
    if (!customers)
        return customers.error();
    Statement remove = m_database.prepare(QStringLiteral("DELETE FROM custom_field WHERE id = ?"));
    if (const Done done = remove.bind(1, field).run(); !done)
        return done.error();
    return *customers;
}

Result<CustomFieldRepository::Values> CustomFieldRepository::valuesOf(CustomerId customer)
{
    Values values;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT f.type, v.value, f.id FROM custom_field_value v"
                       " JOIN custom_field f ON f.id = v.field_id WHERE v.customer_id = ?"));
    read.bind(1, customer);
    while (read.next())
        values.insert(read.int64(2), readValue(read));
    if (!read.ok())
        return read.error();
    return values;
}

Result<QString> CustomFieldRepository::value(CustomerId customer, qint64 field)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT f.type, v.value FROM custom_field_value v JOIN custom_field f"
                       " ON f.id = v.field_id WHERE v.customer_id = ? AND v.field_id = ?"));
    const QString kept = read.bind(1, customer).bind(2, field).next() ? readValue(read) : QString();
    if (!read.ok())
        return read.error();
    return kept;
}

Result<QString> CustomFieldRepository::set(CustomerId customer, const CustomField &field,
                                           const QString &kept, Timestamp now)
{
    const Result<QString> before = value(customer, field.id);
    if (!before)
        return before.error();
    Statement write = m_database.prepare(
        kept.isEmpty()
            ? QStringLiteral(
                "DELETE FROM custom_field_value WHERE customer_id = ? AND field_id = ?")
            : QStringLiteral("INSERT OR REPLACE INTO custom_field_value"
                             "(customer_id, field_id, value, updated_at) VALUES(?, ?, ?, ?)"));
    write.bind(1, customer).bind(2, field.id);
    if (!kept.isEmpty()) {
        bindValue(write, 3, field.type, kept);
        write.bind(4, now);
    }
    if (const Done done = write.run(); !done)
        return done.error();
    return *before;
}

} // namespace comptoir
