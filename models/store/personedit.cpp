#include "models/store/personedit.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/personfields.h"
#include "models/store/segmentmarks.h"
#include "models/store/textrules.h"

#include <QDate>
#include <QLocale>

namespace comptoir {

namespace {

constexpr int kOldestYear = 1900;

QString columnOf(PersonField field)
{
    switch (field) {
    case PersonField::FirstName:
        return QStringLiteral("first_name");
    case PersonField::LastName:
        return QStringLiteral("last_name");
    case PersonField::Company:
        return QStringLiteral("company");
    case PersonField::Email:
        return QStringLiteral("email");
    case PersonField::Phone:
        return QStringLiteral("phone");
    case PersonField::Gender:
        return QStringLiteral("gender");
    case PersonField::Birthday:
        return QStringLiteral("birthday");
    case PersonField::Language:
        break;
    }
    return QStringLiteral("language");
}

Error refused(const QString &text, PersonField field)
{
    return {ErrorCode::InvalidArgument, text, QStringLiteral("person: ") + columnOf(field)};
}

bool isLanguage(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language != QLocale::AnyLanguage && language != QLocale::C;
}

IngestContext contextOf(Database &database, Timestamp now)
{
    return IngestContext{database, {}, now, {}, {}, {}, {}, {}, {}, {}, {}};
}

} // namespace

PersonEdit::PersonEdit(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<QString> PersonEdit::read(PersonField field, const QString &typed, const QString &region,
                                 QDate today)
{
    QString text = typed;
    TextRules::line(text, field == PersonField::Company ? TextRules::kLongLine : TextRules::kLine);
    text = text.simplified();
    if (text.isEmpty())
        return field == PersonField::Gender ? QStringLiteral("0") : QString();
    if (field == PersonField::Email && !normaliseEmail(text))
        return refused(tr("This is not an e-mail address. Write it like marie@exemple.fr."), field);
    if (field == PersonField::Phone && !normalisePhone(text, region))
        return refused(tr("This is not a phone number. Write it like 06 12 34 56 78, or with + and "
                          "the country."),
                       field);
    if (field == PersonField::Language && !isLanguage(text))
        return refused(tr("This language is not known."), field);
    if (field == PersonField::Gender && text != u"0" && text != u"1" && text != u"2")
        return refused(tr("This value is not known."), field);
    if (field == PersonField::Birthday) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() || day.year() < kOldestYear || day > today)
            return refused(tr("This cannot be a birthday. Write it like 14/10/1984."), field);
    }
    return text;
}

Result<PersonFieldState> PersonEdit::state(CustomerId customer, PersonField field)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT %1, EXISTS(SELECT 1 FROM json_each(owner_fields) WHERE value = ?2)"
                       " FROM customer WHERE id = ?1")
            .arg(columnOf(field)));
    read.bind(1, customer).bind(2, columnOf(field));
    if (!read.next()) {
        if (!read.ok())
            return read.error();
        return Error{ErrorCode::NotFound,
                     tr("This customer is no longer there; perhaps it was merged into another. "
                        "Nothing was changed."),
                     QStringLiteral("person: not found")};
    }
    return PersonFieldState{read.text(0), read.boolean(1)};
}

Result<PersonFieldState> PersonEdit::set(CustomerId customer, PersonField field,
                                         const QString &text)
{
    return put(customer, field, {text, true});
}

Result<PersonFieldState> PersonEdit::giveBack(CustomerId customer, PersonField field)
{
    const Result<PersonFieldState> before = state(customer, field);
    return before ? put(customer, field, {before->text, false}) : before;
}

Done PersonEdit::restore(CustomerId customer, PersonField field, const PersonFieldState &state)
{
    const Result<PersonFieldState> before = put(customer, field, state);
    return before ? done() : Done(before.error());
}

Result<PersonFieldState> PersonEdit::put(CustomerId customer, PersonField field,
                                         const PersonFieldState &state)
{
    const Result<PersonFieldState> before = this->state(customer, field);
    if (!before)
        return before;
    for (const Done &step : {write(customer, field, state.text),
                             mark(customer, field, state.byOwner), settle(customer)}) {
        if (!step)
            return step.error();
    }
    return before;
}

Done PersonEdit::write(CustomerId customer, PersonField field, const QString &text)
{
    const QString column = columnOf(field);
    const bool keyed = field == PersonField::Email || field == PersonField::Phone;
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE customer SET %1 = ?1%2, updated_at = ?4 WHERE id = ?3")
            .arg(column, keyed ? QStringLiteral(", %1_key = ?2").arg(column) : QString()));
    if (field == PersonField::Gender)
        update.bind(1, text.toInt());
    else
        update.bind(1, text);
    if (field == PersonField::Email)
        update.bind(2, normaliseEmail(text).value_or(QString()));
    if (field == PersonField::Phone) {
        const Result<QString> at = region(customer);
        if (!at)
            return at.error();
        update.bind(2, normalisePhone(text, *at).value_or(QString()));
    }
    return update.bind(3, customer).bind(4, m_now).run();
}

Done PersonEdit::mark(CustomerId customer, PersonField field, bool byOwner)
{
    const QString list
        = QStringLiteral(
              "(SELECT json_group_array(value) FROM (SELECT value FROM json_each(owner_fields)"
              " WHERE value <> ?1%1))")
              .arg(byOwner ? QStringLiteral(" UNION SELECT ?1") : QString());
    return m_database
        .prepare(QStringLiteral("UPDATE customer SET owner_fields = nullif(%1, '[]') WHERE id = ?2")
                     .arg(list))
        .bind(1, columnOf(field))
        .bind(2, customer)
        .run();
}

/// The shops' values come back where the owner has none, then the order and the search follow.
Done PersonEdit::settle(CustomerId customer)
{
    IngestContext context = contextOf(m_database, m_now);
    PersonFields::refresh(context, customer.value);
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT first_name, last_name, company, email, sort_name FROM customer WHERE id = ?"));
    if (!read.bind(1, customer).next())
        return read.error();
    const QString key = sortName(read.text(0), read.text(1), read.text(2), read.text(3));
    const bool moves = key != read.text(4);
    read.reset();
    if (moves) { // somebody without accounts
        Statement update = m_database.prepare(
            QStringLiteral("UPDATE customer SET sort_name = coalesce(?, '') WHERE id = ?"));
        context.check(update.bind(1, key).bind(2, customer).run());
    }
    PersonFields::markForSearch(context, customer.value);
    context.check(SegmentMarks(m_database).mark({customer}));
    return context.ok() ? done() : Done(*context.failure);
}

Result<QHash<PersonField, QString>> PersonEdit::fromShops(CustomerId customer)
{
    IngestContext context = contextOf(m_database, m_now);
    const PersonFields fields = PersonFields::ofAccounts(context, customer.value);
    if (!context.ok())
        return *context.failure;
    return QHash<PersonField, QString>{
        {PersonField::FirstName, fields.firstName},
        {PersonField::LastName, fields.lastName},
        {PersonField::Company, fields.company},
        {PersonField::Email, fields.email},
        {PersonField::Phone, fields.phone},
        {PersonField::Gender, QString::number(fields.gender)},
        {PersonField::Birthday, fields.birthday},
        {PersonField::Language, fields.language},
    };
}

Result<QString> PersonEdit::region(CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT s.country_code FROM customer_account a JOIN shop s"
                       " ON s.id = a.shop_id WHERE a.customer_id = ? AND s.country_code IS NOT NULL"
                       " ORDER BY a.created_at DESC LIMIT 1"));
    const QString region = read.bind(1, customer).next() ? read.text(0) : QStringLiteral("FR");
    if (!read.ok())
        return read.error();
    return region;
}

} // namespace comptoir
