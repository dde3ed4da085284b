#include "tests/servers/demopeople.h"

#include "tests/servers/demonames.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr qint64 kShopifyCustomer = 7'000'000'000'017;
constexpr qint64 kShopifyAddress = 8'300'000'000'029;
constexpr qint64 kShopifyStep = 32'768;

/// "Élodie Le Gall" → "elodie.le.gall"
QString mailName(const QString &text)
{
    QString name;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c >= u'a' && c <= u'z')
            name.append(c);
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'.'))
            name.append(u'.');
    }
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

class Census
{
public:
    Census(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar)
        : m_batch(batch)
        , m_options(options)
        , m_calendar(calendar)
        , m_shopify(options.platform == DemoPlatform::Shopify)
        , m_random(options.seed, 21)
        , m_euro(*Currency::fromCode(u"EUR"))
    {}

    QList<DemoPerson> run();

private:
    QList<Timestamp> arrivals();
    QList<AccountRecord> familiarFaces();
    void addPerson(Timestamp at, int index);
    AccountRecord somebody();
    AccountRecord oddPerson(const DemoOddPerson &odd);
    void makeGuest(AccountRecord &account);
    QString freeEmail(const QString &first, const QString &last);
    QString phoneDigits();
    QString phone();
    void addAddress(AccountRecord &account, DemoPerson &person);
    void addConsents(AccountRecord &account);
    void addPrestaShopConsents(AccountRecord &account, bool newsletter);
    void addShopifyConsents(AccountRecord &account, bool newsletter);
    int orderCount();
    QString signUpAddress();
    void addGonePeople(QList<DemoPerson> &people);

    ShopBatch &m_batch;
    const DemoShopOptions &m_options;
    const DemoCalendar &m_calendar;
    bool m_shopify;
    DemoRandom m_random;
    Currency m_euro;
    QSet<QString> m_emails;
    QList<AccountRecord> m_familiar; ///< of the owner's other shop
    QList<DemoPerson> m_people;
    qint64 m_addresses = 0;
};

QList<Timestamp> Census::arrivals()
{
    QList<Timestamp> times;
    while (times.size() < m_options.customers) {
        if (const auto at = m_calendar.sample(m_random, 0, m_calendar.lastDay()))
            times.append(*at);
    }
    std::sort(times.begin(), times.end());
    return times;
}

QList<AccountRecord> Census::familiarFaces()
{
    QList<AccountRecord> faces;
    if (!m_options.sharePeopleWith)
        return faces;
    for (const AccountRecord &account : m_options.sharePeopleWith->accounts) {
        if (!account.email.isEmpty() && !account.guest && !account.deletedInShop)
            faces.append(account);
    }
    const auto wanted
        = qMin(qsizetype(qRound64(m_options.customers * m_options.sharedShare)), faces.size());
    for (qsizetype i = 0; i < wanted; ++i)
        faces.swapItemsAt(i, i + m_random.below(faces.size() - i));
    return faces.mid(0, wanted);
}

QString Census::freeEmail(const QString &first, const QString &last)
{
    const QString given = mailName(first);
    const QString family = mailName(last);
    QString name = given + u'.' + family;
    const double style = m_random.real();
    if (style < 0.15)
        name = given.left(1) + u'.' + family;
    else if (style < 0.25)
        name = family + u'.' + given;
    else if (style < 0.40)
        name = given + QString::number(m_random.between(50, 99));
    const QString domain = m_random.pick(demoMailDomains()).toString();
    QString email = name + u'@' + domain;
    for (int n = 2; m_emails.contains(email); ++n)
        email = name + QString::number(n) + u'@' + domain;
    m_emails.insert(email);
    return email;
}

QString Census::phoneDigits()
{
    const QLatin1String range
        = m_random.chance(0.8) ? QLatin1String("063998") : QLatin1String("019900");
    return range + QString::number(m_random.below(10'000)).rightJustified(4, u'0');
}

/// Shopify holds E.164; PrestaShop what people typed.
QString Census::phone()
{
    const QString digits = phoneDigits();
    const double style = m_random.real();
    if (m_shopify || style < 0.15)
        return QStringLiteral("+33") + digits.mid(1);
    if (style < 0.5)
        return digits;
    const QChar separator = style < 0.85 ? u' ' : style < 0.95 ? u'.' : u'-';
    QString typed;
    for (qsizetype i = 0; i < digits.size(); i += 2)
        typed += (i > 0 ? QString(separator) : QString()) + digits.mid(i, 2);
    return typed;
}

AccountRecord Census::somebody()
{
    AccountRecord account;
    const bool woman = m_random.chance(0.72);
    account.firstName = m_random.pick(woman ? demoFemaleNames() : demoMaleNames()).toString();
    account.lastName = m_random.pick(demoSurnames()).toString();
    account.email = freeEmail(account.firstName, account.lastName);
    account.phone = phone();
    account.language = QStringLiteral("fr");
    if (!m_shopify) {
        const auto said = woman ? AccountRecord::Gender::Female : AccountRecord::Gender::Male;
        account.gender = m_random.chance(0.8) ? said : AccountRecord::Gender::Unknown;
        if (m_random.chance(0.4))
            account.birthday = QDate(1945, 1, 1).addDays(m_random.below(60LL * 365));
        if (m_random.chance(0.03))
            account.company = m_random.pick(demoCompanies()).toString();
    }
    if (m_random.chance(0.05)) // typed on a phone, or with the capitals locked
        account.email[0] = account.email.at(0).toUpper();
    if (m_random.chance(m_shopify ? 0.03 : 0.004))
        account.email.clear();
    if (m_random.chance(0.3))
        account.phone.clear();
    return account;
}

AccountRecord Census::oddPerson(const DemoOddPerson &odd)
{
    AccountRecord account;
    account.firstName = odd.first.toString();
    account.lastName = odd.last.toString();
    if (!odd.emailName.isEmpty())
        account.email = odd.emailName.toString() + QStringLiteral("@courrier.example");
    account.note = odd.note.toString();
    account.language = QStringLiteral("fr");
    if (!m_shopify)
        account.birthday = QDate::fromString(odd.birthday.toString(), Qt::ISODate);
    if (m_random.chance(0.5))
        account.phone = phone();
    return account;
}

/// Half the guests of a PrestaShop have an account under the same address.
void Census::makeGuest(AccountRecord &account)
{
    account.guest = true;
    account.birthday = {};
    if (m_people.isEmpty() || m_random.chance(0.5))
        return;
    const DemoPerson &known = m_random.pick(m_people);
    if (known.email.isEmpty())
        return;
    account.email = known.email;
    account.firstName = known.firstName;
    account.lastName = known.lastName;
}

void Census::addAddress(AccountRecord &account, DemoPerson &person)
{
    const bool foreign = m_random.chance(0.06);
    const DemoPlace &place = m_random.pick(foreign ? demoForeignPlaces() : demoFrenchPlaces());
    person.postcode = place.postcode.toString();
    person.city = place.city.toString();
    person.country = place.country.toString();
    if (person.country == QLatin1String("CH"))
        person.currency = *Currency::fromCode(u"CHF");

    AddressRecord address;
    ++m_addresses;
    address.id = RemoteId::fromNumber(m_shopify ? kShopifyAddress + m_addresses * kShopifyStep
                                                : m_addresses);
    address.customerId = account.id;
    address.firstName = account.firstName;
    address.lastName = account.lastName;
    address.company = account.company;
    // One draw a statement: the order within an expression is the compiler's choice.
    const QString houseNumber = QString::number(m_random.between(1, 180));
    address.line1 = houseNumber + QStringLiteral(", ") + m_random.pick(demoStreets()).toString();
    if (m_random.chance(0.1))
        address.line2 = QStringLiteral("bât. %1").arg(QChar(u'A' + char16_t(m_random.below(6))));
    address.postcode = person.postcode;
    address.city = person.city;
    address.countryCode = person.country;
    if (m_shopify) {
        address.phone = account.phone;
        address.isDefault = true;
        account.addresses.append(address);
        return;
    }
    address.mobilePhone = account.phone;
    if (m_random.chance(0.1))
        address.phone = phone();
    address.updatedAt = account.createdAt;
    m_batch.addresses.append(address);
    if (m_random.chance(0.04)) { // moved house: orders still point at the old address
        AddressRecord old = address;
        old.id = RemoteId::fromNumber(++m_addresses);
        old.line1 = QStringLiteral("3, ") + m_random.pick(demoStreets()).toString();
        old.deleted = true;
        m_batch.addresses.append(old);
    }
}

QString Census::signUpAddress()
{
    static constexpr std::array nets{QLatin1String("192.0.2."), QLatin1String("198.51.100."),
                                     QLatin1String("203.0.113.")};
    const QString net(m_random.pick(nets));
    return net + QString::number(m_random.between(1, 254));
}

void Census::addPrestaShopConsents(AccountRecord &account, bool newsletter)
{
    ConsentRecord marketing;
    marketing.source = QStringLiteral("prestashop");
    marketing.state = newsletter ? ConsentState::Granted : ConsentState::Denied;
    ConsentRecord partners = marketing;
    partners.purpose = Purpose::PartnerOffers;
    partners.state
        = newsletter && m_random.chance(0.2) ? ConsentState::Granted : ConsentState::Denied;
    if (newsletter) {
        marketing.at = account.updatedAt;
        marketing.proof = signUpAddress();
    }
    account.consents = {marketing, partners};
}

void Census::addShopifyConsents(AccountRecord &account, bool newsletter)
{
    ConsentRecord email;
    email.source = QStringLiteral("shopify");
    email.state = newsletter ? ConsentState::Granted : ConsentState::Denied;
    if (newsletter) {
        email.at = account.updatedAt;
        email.proof = m_random.chance(0.6) ? QStringLiteral("confirmed_opt_in")
                                           : QStringLiteral("single_opt_in");
        const double later = m_random.real();
        if (later < 0.08)
            email.state = ConsentState::Withdrawn;
        else if (later < 0.12)
            email.state = ConsentState::Pending;
    }
    if (!account.email.isEmpty())
        account.consents.append(email);
    if (account.phone.isEmpty())
        return;
    ConsentRecord sms = email;
    sms.channel = Channel::Sms;
    const bool agreed = newsletter && m_random.chance(0.35);
    sms.state = agreed ? ConsentState::Granted : ConsentState::Denied;
    sms.at = agreed ? account.updatedAt : std::nullopt;
    sms.proof = agreed ? QStringLiteral("single_opt_in") : QString();
    account.consents.append(sms);
}

void Census::addConsents(AccountRecord &account)
{
    const bool newsletter = !account.email.isEmpty() && m_random.chance(0.45);
    if (newsletter && m_random.chance(0.3)) { // later than the account
        const int day = m_calendar.dayOf(*account.createdAt);
        if (const auto at
            = m_calendar.sample(m_random, day, m_calendar.lastDay(), *account.createdAt))
            account.updatedAt = at;
    }
    if (m_shopify)
        addShopifyConsents(account, newsletter);
    else
        addPrestaShopConsents(account, newsletter);
}

int Census::orderCount()
{
    if (m_random.chance(0.2))
        return 0;
    return static_cast<int>(qMin(m_random.pareto(1.25), 70.0));
}

void Census::addPerson(Timestamp at, int index)
{
    const std::span<const DemoOddPerson> odd = demoOddPeople();
    const int stride = qMax(m_options.customers / int(odd.size()), 2);
    const auto oddIndex = static_cast<size_t>(index / stride);
    const bool isOdd = index % stride == 1 && oddIndex < odd.size();

    AccountRecord account = isOdd ? oddPerson(odd[oddIndex]) : somebody();
    const int faceStride = m_familiar.isEmpty() ? 0 : int(m_options.customers / m_familiar.size());
    if (!isOdd && faceStride > 0 && index % faceStride == 0
        && index / faceStride < m_familiar.size()) {
        const AccountRecord &face = m_familiar.at(index / faceStride);
        account.firstName = face.firstName;
        account.lastName = face.lastName;
        account.email = face.email.toLower();
    } else if (!m_shopify && !isOdd && m_random.chance(0.04)) {
        makeGuest(account);
    }
    account.id
        = RemoteId::fromNumber(m_shopify ? kShopifyCustomer + index * kShopifyStep : index + 1);
    account.createdAt = at;
    account.updatedAt = at;
    addConsents(account);

    DemoPerson person;
    person.orders = account.guest ? 1 : orderCount();
    person.currency = m_euro;
    if (person.orders > 0 || m_random.chance(0.4))
        addAddress(account, person);
    if (m_shopify) {
        if (person.orders >= 8)
            account.tags.append(QStringLiteral("VIP"));
        if (m_random.chance(0.05))
            account.tags.append(m_random.chance(0.5) ? QStringLiteral("salon Noël")
                                                     : QStringLiteral("boutique"));
    } else {
        account.groupIds = {RemoteId::fromNumber(account.guest ? 2 : 3)};
        account.deletedInShop = !account.guest && m_random.chance(0.007);
        account.active = !m_random.chance(0.01);
        account.phone.clear(); // lives on the addresses there
    }
    person.id = account.id;
    person.email = account.email;
    person.phone = account.phone;
    person.firstName = account.firstName;
    person.lastName = account.lastName;
    person.createdAt = at;
    const double stay = m_random.exponential(person.orders > 5 ? 700 : 280);
    person.lastDay = qMin(m_calendar.dayOf(at) + static_cast<int>(stay), m_calendar.lastDay());
    m_batch.accounts.append(account);
    m_people.append(person);
}

/// PrestaShop's "delete" removes the row and leaves the orders pointing at nothing.
void Census::addGonePeople(QList<DemoPerson> &people)
{
    for (int i = 0; i < 3 && m_options.customers >= 100; ++i) {
        DemoPerson gone = people.at((i + 1) * people.size() / 5);
        gone.id = m_shopify ? RemoteId() : RemoteId::fromNumber(m_options.customers + 1 + i);
        gone.orders = 2;
        gone.gone = true;
        people.append(gone);
    }
}

QList<DemoPerson> Census::run()
{
    m_familiar = familiarFaces();
    const QList<Timestamp> times = arrivals();
    for (int i = 0; i < times.size(); ++i)
        addPerson(times.at(i), i);
    addGonePeople(m_people);
    return m_people;
}

} // namespace

QList<DemoPerson> addDemoPeople(ShopBatch &batch, const DemoShopOptions &options,
                                const DemoCalendar &calendar)
{
    return Census(batch, options, calendar).run();
}

} // namespace comptoir
