#include "views/segments/scalenote.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QLabel>
#include <QVBoxLayout>

namespace comptoir {

namespace {

struct Answer
{
    std::optional<ScaleMove> move;
    QTimeZone zone;
};

Result<Answer> answerOf(Database &database, const Rule &rule, Timestamp now, Timestamp from,
                        Timestamp to)
{
    const auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    if (!ScaleMove::concerns(rule, *around))
        return Answer();
    const auto move = ScaleMove::read(database, rule, *around, from, to);
    if (!move)
        return move.error();
    return Answer{*move, around->request.moment.zone};
}

QString textOf(const FieldValue &value)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return Format::date(*day);
    if (const auto *money = std::get_if<Money>(&value))
        return Format::money(*money);
    const auto *number = std::get_if<qint64>(&value);
    return number ? Format::number(*number) : QString();
}

} // namespace

ScaleNote::ScaleNote(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(makeLabel(TextRole::Muted, this))
{
    m_text->setObjectName(QStringLiteral("segment.scale"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    onLanguage(this, [this] { fill(); });
}

ScaleNote::~ScaleNote() = default;

void ScaleNote::clear()
{
    ++m_generation;
    m_move.reset();
    fill();
}

/// What is shown stays until the answer is there: it is of the same segment, or was cleared.
void ScaleNote::ask(const Segment &segment, Timestamp from, Timestamp to)
{
    const int generation = ++m_generation;
    if (segment.ruleError || segment.archivedAt)
        return clear();
    const auto answer
        = m_context.store.chore([rule = segment.rule, now = m_context.clock.now(), from,
                                 to](Database &db) { return answerOf(db, rule, now, from, to); });
    whenDone(answer, this, [this, generation](const Result<Answer> &found) {
        if (generation != m_generation)
            return;
        m_move = found ? found->move : std::nullopt;
        m_zone = found ? found->zone : QTimeZone();
        fill();
        emit shown();
    });
}

QString ScaleNote::text() const
{
    return m_text->text();
}

void ScaleNote::fill()
{
    m_text->setText(m_move ? m_move->words(textOf, m_zone) : QString());
    setVisible(!m_text->text().isEmpty());
}

} // namespace comptoir
