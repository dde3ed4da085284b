#include "models/shops/csv/rowbuilder.h"

#include "models/domain/contact.h"
#include "models/shops/csv/celltexts.h"
#include "models/shops/csv/fullname.h"
#include "models/shops/csv/rowcells.h"

namespace comptoir::csv {

RowBuilder::RowBuilder(const ImportProfile &profile, Timestamp now, StoredAccount stored)
    : m_profile(profile)
    , m_zone(profile.timeZone)
    , m_now(now)
    , m_stored(std::move(stored))
{
    for (const ColumnMapping &column : profile.columns) {
        if (!m_index.contains(column.field))
            m_index.insert(column.field, column.index);
    }
}

QString RowBuilder::textOf(RowProblem problem)
{
    switch (problem) {
    case RowProblem::StrayQuote:
        return tr("The row has a quotation mark in the wrong place, so its columns are not clear.");
    case RowProblem::UnclosedQuote:
        return tr("A quotation mark is never closed; everything after it belongs to this row.");
    case RowProblem::TooLong:
        return tr("The row or one of its cells is too long.");
    case RowProblem::TooManyColumns:
        return tr("The row has too many columns.");
    case RowProblem::WrongColumnCount:
        return tr("The row does not have as many columns as the first row of the file.");
    case RowProblem::NulCharacter:
        return tr("The row holds characters that no text has; the file may be damaged.");
    case RowProblem::None:
        break;
    }
    return {};
}

void RowBuilder::add(const Row &row)
{
    ++m_built.rows;
    Cells cells(row, m_index, m_profile, m_zone, m_header);
    if (row.problem != RowProblem::None) {
        cells.reject(textOf(row.problem));
    } else {
        switch (m_profile.kind) {
        case Kind::Customers:
            addCustomer(cells);
            break;
        case Kind::Orders:
            addOrder(cells);
            break;
        case Kind::Consents:
            addConsent(cells);
            break;
        case Kind::Events:
            addEvent(cells);
            break;
        }
    }
    m_built.rejected += cells.isRejected() ? 1 : 0;
    m_built.problems += cells.problems;
}

BuiltRows RowBuilder::take()
{
    for (OrderRecord &order : m_built.records.orders) {
        sumUp(order);
        m_closedOrders.insert(order.id);
    }
    BuiltRows built = std::move(m_built);
    m_built = {};
    m_accountAt.clear();
    m_orderAt.clear();
    m_totalGiven.clear();
    return built;
}

RemoteId RowBuilder::personId(const Cells &cells) const
{
    if (cells.has("customer_id"))
        return RemoteId::fromText(cells.text("customer_id"));
    if (const auto email = normaliseEmail(cells.text("email")))
        return RemoteId::fromText(QStringLiteral("email:") + *email);
    if (const auto phone = normalisePhone(cells.text("phone"), {}))
        return RemoteId::fromText(QStringLiteral("phone:") + *phone);
    return {};
}

/// One record a person and batch, begun with what is stored.
AccountRecord &RowBuilder::accountFor(const RemoteId &id)
{
    const auto found = m_accountAt.constFind(id);
    if (found != m_accountAt.constEnd())
        return m_built.people.accounts[*found];
    AccountRecord account = m_stored(id).value_or(AccountRecord());
    account.id = id;
    m_accountAt.insert(id, m_built.people.accounts.size());
    m_built.people.accounts.append(account);
    m_knownAccounts.insert(id);
    return m_built.people.accounts.last();
}

/// Empty cells mean "not given", never "erase".
void RowBuilder::fillAccount(AccountRecord &account, Cells &cells)
{
    const auto fill = [&cells](QString &into, const char *field) {
        if (cells.has(field))
            into = cells.text(field);
    };
    if (cells.has("email") && !normaliseEmail(cells.text("email")))
        cells.warn(tr("The e-mail address is not valid and was left out."));
    else
        fill(account.email, "email");
    fill(account.phone, "phone");
    if (cells.has("full_name")) {
        const PersonName name = splitFullName(cells.text("full_name"));
        account.firstName = name.first;
        account.lastName = name.last;
    }
    fill(account.firstName, "first_name");
    fill(account.lastName, "last_name");
    fill(account.company, "company");
    if (cells.has("language"))
        account.language = cells.text("language").left(2).toLower();
    if (cells.has("gender"))
        account.gender = genderFrom(cells.text("gender"));
}

/// Orders and events bring their customer along, but know less of them than a list of customers.
void RowBuilder::ensureAccount(const RemoteId &id, Cells &cells)
{
    if (id.isNull() || m_knownAccounts.contains(id))
        return;
    m_knownAccounts.insert(id);
    if (m_stored(id))
        return;
    fillAccount(accountFor(id), cells);
}

void RowBuilder::addAddress(const RemoteId &account, const Cells &cells)
{
    AddressRecord address;
    address.line1 = cells.text("address1");
    address.line2 = cells.text("address2");
    address.postcode = cells.text("postcode");
    address.city = cells.text("city");
    address.region = cells.text("region");
    address.countryCode = countryCode(cells.text("country"));
    if (address == AddressRecord())
        return;
    address.id = RemoteId::fromText(account.toString() + QStringLiteral(":address"));
    address.customerId = account;
    const PersonName name = splitFullName(cells.text("full_name"));
    address.firstName = cells.has("first_name") ? cells.text("first_name") : name.first;
    address.lastName = cells.has("last_name") ? cells.text("last_name") : name.last;
    address.company = cells.text("company");
    address.phone = cells.text("phone");
    address.isDefault = true;
    m_built.extras.addresses.append(address);
}

/// The account remembers what the file said: said again, it is no other note, even where the owner
/// changed or deleted hers.
void RowBuilder::addNote(AccountRecord &account, const Cells &cells)
{
    const QString text = cells.text("note");
    if (text.isEmpty() || text == account.note)
        return;
    account.note = text;
    m_built.notes.append({account.id, text});
}

void RowBuilder::addCustomer(Cells &cells)
{
    const RemoteId id = personId(cells);
    if (id.isNull()) {
        cells.reject(tr("The row has no customer number, valid e-mail address or phone number, so "
                        "it is not clear who is meant."));
        return;
    }
    const QDate birthday = cells.day("birthday");
    const auto createdAt = cells.time("created_at");
    const auto agreed = cells.isRejected() ? std::nullopt : consent(cells);
    if (cells.isRejected())
        return;
    AccountRecord &account = accountFor(id);
    fillAccount(account, cells);
    addNote(account, cells);
    if (birthday.isValid())
        account.birthday = birthday;
    if (createdAt)
        account.createdAt = createdAt;
    if (cells.has("tags"))
        account.tags = listOf(cells.text("tags"));
    if (agreed)
        account.consents.append(*agreed);
    addAddress(id, cells);
    m_built.lines.insert(id, cells.line());
    countRow(id);
}

/// What the row says of consent, as far as it may be believed. nullopt: nothing to record.
std::optional<ConsentRecord> RowBuilder::consent(Cells &cells)
{
    if (!cells.has("consent"))
        return std::nullopt;
    const auto state = consentStateFromWord(cells.text("consent"));
    const auto channel = channelFromWord(cells.text("channel"));
    const auto purpose = purposeFromWord(cells.text("purpose"));
    if (!state || !channel || !purpose) {
        cells.reject(tr("The row's consent, channel or purpose is not understood; yes, no or "
                        "unsubscribed would be."));
        return std::nullopt;
    }
    ConsentRecord record;
    record.state = *state;
    record.channel = *channel;
    record.purpose = *purpose;
    record.source = QStringLiteral("csv:") + m_profile.name;
    record.wording = cells.text("wording");
    record.at = cells.time("consent_at");
    QString proof = cells.text("consent_source");
    if (proof.isEmpty() && m_profile.kind == Kind::Consents)
        proof = cells.text("source");
    //: proof of a consent: %1 is what the file gives, %2 a line number
    record.proof = tr("%1 (line %2 of the file)").arg(proof, QString::number(cells.line()));
    if (cells.isRejected())
        return std::nullopt;
    if (record.at && *record.at > m_now) {
        cells.warn(tr("The consent is dated in the future, so it was not recorded."));
        return std::nullopt;
    }
    const bool allows = *state == ConsentState::Granted || *state == ConsentState::Pending;
    if (allows && (!record.at || proof.isEmpty())) {
        cells.warn(tr("The consent has no date or no source, so it was not recorded: without "
                      "proof it could not be shown to anybody who asks."));
        return std::nullopt;
    }
    return record;
}

void RowBuilder::addConsent(Cells &cells)
{
    const RemoteId id = personId(cells);
    if (id.isNull()) {
        cells.reject(tr("The row has no customer number, valid e-mail address or phone number, so "
                        "it is not clear who is meant."));
        return;
    }
    const auto agreed = consent(cells);
    if (!agreed) {
        if (!cells.isRejected() && cells.problems.isEmpty())
            cells.reject(tr("The row says neither yes nor no."));
        else if (!cells.isRejected())
            cells.problems.last().rejected = true; // nothing else is in such a row
        return;
    }
    AccountRecord &account = accountFor(id);
    fillAccount(account, cells);
    account.consents.append(*agreed);
    m_built.lines.insert(id, cells.line());
    countRow(id);
}

} // namespace comptoir::csv
