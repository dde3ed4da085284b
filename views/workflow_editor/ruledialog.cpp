#include "views/workflow_editor/ruledialog.h"

#include "views/segments/builder/builderroom.h"
#include "views/segments/builder/historybuttons.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr QSize kSize(940, 620);
} // namespace

RuleDialog::RuleDialog(const ViewContext &context, QWidget *parent, const QString &title,
                       const Rule &rule)
    : Dialog(parent)
    , m_builder(new RuleBuilder(context, this))
    , m_sentence(makeLabel(TextRole::Muted, this))
    , m_first(rule)
{
    setObjectName(QStringLiteral("workflow.rule"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(m_builder, 1);
    column->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    row->addWidget(new HistoryButtons(m_builder->history(), this));
    row->addStretch(1);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    row->addWidget(cancel);
    QPushButton *take = makeMainButton(this);
    take->setObjectName(QStringLiteral("confirm"));
    take->setText(tr("Take over"));
    take->setDefault(false); // Return fills in cards
    take->setAutoDefault(false);
    row->addWidget(take);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &RuleDialog::reject);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    const auto tell = [this] { m_sentence->setText(m_builder->sentence()); };
    connect(m_builder, &RuleBuilder::ruleChanged, this, tell);
    connect(m_builder, &RuleBuilder::worldChanged, this, tell);
    m_builder->setRule(rule);
    resizeForText(*this, kSize);
}

void RuleDialog::ask(const ViewContext &context, QWidget *parent, const QString &title,
                     const Rule &rule, std::function<void(const Rule &rule)> given)
{
    auto *dialog = new RuleDialog(context, parent->window(), title, rule);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, given = std::move(given)] { given(dialog->m_builder->rule()); });
    dialog->open();
}

void RuleDialog::reject()
{
    if (m_builder->rule() == m_first)
        QDialog::reject();
    else
        askToDiscard(this, [this] { QDialog::reject(); });
}

} // namespace comptoir
