#pragma once

#include "models/domain/consent.h"
#include "models/segments/datasource.h"
#include "models/segments/fieldderivation.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace comptoir {

/// What kind of value a field has.
enum class FieldType { Text, Integer, Decimal, Money, Date, DateTime, Boolean, Choice, List };

/// Under which heading a field is offered.
enum class FieldGroup {
    Person,
    Place,
    Shops,
    Orders,
    Carts,
    Visits,
    Messages,
    Activity,
    Consent,
    Support,
    Loyalty,
    Scores,
    OwnWords,
};

enum class FieldUnit { None, Years, Days, Percent };

/// What a text or a choice is, where it must be written, masked or sorted in a way of its own.
enum class FieldMeaning {
    Plain,
    Name, ///< of the person or their company
    Email,
    Phone,
    Address, ///< where the person lives
    Language, ///< ISO 639-1
    Country, ///< ISO 3166 alpha-2
    Gender, ///< "male", "female"
    AccountKind, ///< "account", "guest", "contact"
    Consent, ///< the words of ConsentState in the file
    OrderState, ///< the words of OrderStateKind in the file
    ShopState, ///< a shop's name of a state (ShopWords::state)
    PaymentStatus, ///< Shopify's word (ShopWords::payment)
    FulfilmentStatus, ///< Shopify's word (ShopWords::fulfilment)
    OrderSource, ///< "online", "pos", "csv", …
    Channel, ///< the words of Channel in the file
    Purpose, ///< the words of Purpose in the file
    Product, ///< the product's id in this file, in digits; asked of it as a number
    Category, ///< the category's id in this file, in digits; asked of it as a number
    ThreadStatus, ///< "open", "closed", "pending"
    EventKind, ///< of an event from a file: "page_viewed", …
    FreeText, ///< the owner's or customer's own sentences
};

/// How a field is found in the file. One of two ways:
/// - `value` is an expression on `customer c` and `customer_facts f`, of which everybody has a row;
/// - `rows` is a statement that gives (person's id, value) for those who have one, in any order.
///   With `weighed`, a third column weighs several rows of one person and the heaviest is the
///   value. Rows of a List are its items. "{only}" in the text stands where a condition on
///   `person` may be put, so that one text reads everybody or somebody; "{during}" where one on
///   `at` may be, of what looks at a window only.
struct FieldSource
{
    enum class Table { Person, Facts, Rows };

    Table table = Table::Person;
    QString value;
    QString sort; ///< expression to sort by where it is not `value`
    QString rows;
    QString person; ///< the person's id inside `rows`
    bool weighed = false;
    /// Of a List, to sort by: (person's id, bundle), where equal bundles stand for equal items and
    /// few are different; `unpack` gives the items of the bundle ?1.
    QString bundles;
    QString unpack;
    /// Of a figure, to sort by: (person's id, piece) of every row, which FigureSums adds up in
    /// `adding`'s way, where `rows` would have SQLite group millions; of Distinct equal pieces lie
    /// together.
    QString pieces;
    enum class Adding { Count, Sum, Distinct, Greatest, Least } adding = Adding::Sum;
    /// Of a favourite, to sort by: (person's id, thing's id, points) of every row in any order, and
    /// (thing's id, name), which FavouriteTally adds up by name, where `rows` would have SQLite
    /// group millions.
    QString votes;
    QString voteNames;
    bool isIndexed = false; ///< an index keeps people in the order of `sort`
    QString at = {}; ///< the instant inside `rows`
    Window window = {}; ///< that it must lie in

    /// `rows` of everybody at a moment.
    [[nodiscard]] QString everybody(const RuleMoment &moment) const;
    /// `pieces` of everybody at a moment.
    [[nodiscard]] QString everyPiece(const RuleMoment &moment) const;
    /// `rows` of one person, whose id is the one parameter.
    [[nodiscard]] QString somebody(const RuleMoment &moment) const;
    /// `rows` of those whose id is as the condition says: "IN (…)".
    [[nodiscard]] QString someOf(const QString &condition, const RuleMoment &moment) const;
};

/// How the value follows from what the source gives. Both need today's date, so that they are
/// reckoned and never stored.
enum class FieldMeasure {
    AsIs,
    Age, ///< whole years since the date
    DaysSince, ///< whole days since the instant
};

/// The shop's own figure that a customer's is held against (ShopRelativeCondition).
enum class ShopFigure {
    None,
    AverageBasket, ///< what all valid orders brought / their number
    SpentPerBuyer, ///< the same / customers with an order
    OrdersPerBuyer, ///< valid orders / customers with an order
};

/// One thing that can be said of a customer.
struct Field
{
    QString id; ///< stable: it stands in settings, exports and rules
    FieldGroup group = FieldGroup::Person;
    FieldType type = FieldType::Text;
    FieldUnit unit = FieldUnit::None;
    FieldMeaning meaning = FieldMeaning::Plain;
    FieldMeasure measure = FieldMeasure::AsIs;
    FieldSource source;
    DataSource needs = DataSource::Own; ///< what must have arrived for it to mean anything
    std::optional<FieldDerivation> derived; ///< none: only the present is kept
    ShopFigure shopFigure = ShopFigure::None;
    bool noneIsZero = false; ///< who has no row has 0, not nothing: a count or sum
    bool isColumn = true; ///< may stand in a table
    bool mostFirst = false; ///< one who sorts by it means the most or the newest first
    std::optional<ConsentTopic> consent; ///< of a Consent: whose state it is
    QStringList choices; ///< of a Choice: its machine words; empty: whatever is in the file

    /// As written in menus and rules, and over a narrow column, in the language of now.
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString heading() const;

    const char *labelText = nullptr; ///< untranslated; of the catalogue's own fields
    const char *headingText = nullptr; ///< null: as the label
    QString ownLabel; ///< the owner's word, of a custom field
};

/// The owner's words for the parts of a field.
class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
public:
    static QString group(FieldGroup group);
    /// Of a value of a Choice field: "Agreed", "Guest". Unknown words as they are.
    static QString choice(FieldMeaning meaning, const QString &word);
    /// The machine words that there are; empty where they are whatever is in the file.
    static QStringList choices(FieldMeaning meaning);

private:
    static QString ofConsent(FieldMeaning meaning, const QString &word);
};

} // namespace comptoir
