#include "views/welcome/welcomepage.h"

#include "models/shops/secretvault.h"
#include "views/importing/importwizard.h"
#include "views/settings/lookchoices.h"
#include "views/welcome/stepdots.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace comptoir {

namespace {
constexpr int kWidth = 680;
constexpr int kButtonWidth = 320; ///< the longest of the choices in either language
} // namespace

WelcomePage::WelcomePage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(makeLabel(TextRole::Title, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_steps(new QStackedWidget(this))
    , m_dots(new StepDots(StepCount, this))
    , m_promise(makeLabel(TextRole::Small, this))
{
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(Theme::forText(kWidth));
    auto *column = new QVBoxLayout(inside);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_dots, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_steps);
    addStep()->insertWidget(0, new LanguageChoice(context, m_steps));
    addStep()->insertWidget(0, new LookChoice(context, m_steps));
    buildBegin(addStep());
    buildButtons(column);
    column->addSpacing(8);
    column->addWidget(m_promise);
    column->addStretch(2);
    auto *whole = new QWidget(this);
    auto *layout = new QHBoxLayout(whole);
    layout->addWidget(inside);
    auto *scroll = new QScrollArea(this); // large letters in a small window
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(whole);
    scroll->viewport()->setAutoFillBackground(false);
    whole->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connectChoices();
    onLanguage(this, [this] { retranslate(); });
    showStep(Language);
}

QVBoxLayout *WelcomePage::addStep()
{
    auto *step = new QWidget(m_steps);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addStretch(1);
    m_steps->addWidget(step);
    return column;
}

void WelcomePage::buildBegin(QVBoxLayout *to)
{
    auto *choices = new QVBoxLayout;
    choices->setSpacing(12);
    to->insertLayout(0, choices);
    m_secrets = new NoticeBar(m_steps);
    m_secrets->setClosable(false);
    choices->addWidget(m_secrets);
    m_demo = addChoice(choices, QStringLiteral("visit"), true);
    m_connect = addChoice(choices, QStringLiteral("shop"), false);
    m_import = addChoice(choices, QStringLiteral("folder"), false);
    m_demo.button->setObjectName(QStringLiteral("demo"));
    m_connect.button->setObjectName(QStringLiteral("connect"));
    m_import.button->setObjectName(QStringLiteral("import"));
    m_demo.button->parentWidget()->setVisible(bool(m_context.openDemo));
    m_connect.button->parentWidget()->setVisible(!m_context.leaveDemo);
}

void WelcomePage::buildButtons(QVBoxLayout *to)
{
    m_skip = makeButton(ButtonKind::Link, this);
    m_back = makeButton(ButtonKind::Plain, this);
    m_next = makeButton(ButtonKind::Primary, this);
    m_skip->setObjectName(QStringLiteral("skip"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_skip);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    to->addLayout(row);
}

void WelcomePage::connectChoices()
{
    connect(m_demo.button, &QPushButton::clicked, this, [this] {
        remember();
        m_context.openDemo();
    });
    connect(m_connect.button, &QPushButton::clicked, this, [this] {
        remember();
        emit connectRequested();
    });
    connect(m_import.button, &QPushButton::clicked, this, &WelcomePage::bringInFile);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        remember();
        emit skipped();
    });
    connect(m_back, &QPushButton::clicked, this,
            [this] { showStep(qMax(0, m_steps->currentIndex() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &WelcomePage::next);
}

void WelcomePage::next()
{
    showStep(qMin<int>(Begin, m_steps->currentIndex() + 1));
    takeFocus();
}

/// Return on an answer goes on; a button takes it itself.
void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    const bool goesOn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (goesOn && m_steps->currentIndex() < Begin)
        next();
    else
        Page::keyPressEvent(event);
}

void WelcomePage::begin()
{
    showStep(Language);
    takeFocus();
}

void WelcomePage::remember()
{
    ViewSettings(m_context.store).write(settingkeys::kWelcomed, QStringLiteral("1"));
}

void WelcomePage::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    m_dots->setCurrent(step);
    m_back->setVisible(step > 0);
    m_next->setVisible(step < Begin);
    retranslate();
}

/// The chosen answer of a step, or the first thing to begin with.
void WelcomePage::takeFocus()
{
    if (m_steps->currentIndex() < Begin) {
        const auto answers = m_steps->currentWidget()->findChildren<QRadioButton *>();
        for (QRadioButton *answer : answers) {
            if (answer->isChecked())
                answer->setFocus(Qt::TabFocusReason);
        }
        return;
    }
    for (const Choice &choice : {m_demo, m_connect, m_import}) {
        if (choice.button->parentWidget()->isHidden())
            continue;
        choice.button->setFocus(Qt::TabFocusReason);
        return;
    }
}

void WelcomePage::bringInFile()
{
    remember();
    auto *wizard = new ImportWizard(m_context, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::storeChanged, wizard, [this, wizard] {
        // Once: the window goes on to its first page when the wizard is closed.
        connect(wizard, &QDialog::finished, this, &Page::dataChanged, Qt::UniqueConnection);
        connect(wizard, &QDialog::finished, this, &WelcomePage::skipped, Qt::UniqueConnection);
    });
    wizard->open();
}

WelcomePage::Choice WelcomePage::addChoice(QVBoxLayout *to, const QString &icon, bool primary)
{
    QFrame *card = makeCard(m_steps);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    Choice choice{makeButton(primary ? ButtonKind::Primary : ButtonKind::Plain, card),
                  makeLabel(TextRole::Muted, card)};
    choice.button->setIcon(primary ? iconOnAccent(icon) : themedIcon(icon));
    choice.button->setMinimumWidth(Theme::forText(kButtonWidth));
    row->addWidget(choice.button);
    row->addWidget(choice.text, 1);
    to->addWidget(card);
    return choice;
}

void WelcomePage::retranslate()
{
    const QString titles[]
        = {tr("Welcome to Comptoir"), tr("How should it look?"), tr("Where do you want to begin?")};
    const QString texts[] = {
        tr("Every customer, order and cart of your shops on your own desk, also without a "
           "connection. First: which language do you speak?"),
        tr("Light, dark, or as the other programs on this computer. You can change it at any "
           "time."),
        tr("Nothing here is final: each way is also in the settings."),
    };
    m_title->setText(titles[m_steps->currentIndex()]);
    m_text->setText(texts[m_steps->currentIndex()]);
    m_demo.button->setText(tr("Explore the demo shop"));
    m_demo.text->setText(tr("Two shops with invented customers, to try everything. Leave it "
                            "whenever you like."));
    m_connect.button->setText(tr("Connect a shop"));
    m_connect.text->setText(tr("PrestaShop or Shopify, with a key that may only read."));
    m_import.button->setText(tr("Bring in a file"));
    m_import.text->setText(tr("Customers or orders from a CSV file."));
    m_skip->setText(m_steps->currentIndex() == Begin ? tr("Start without a shop")
                                                     : tr("Skip, I will do this later"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_promise->setText(tr("Your data stay on this computer. Comptoir changes nothing in your shop, "
                          "and writes to nobody, until you tell it to."));
    m_dots->setCurrent(m_steps->currentIndex());
    const QString why = m_context.secrets.whyNotPersistent();
    if (!why.isEmpty())
        m_secrets->showNotice(Tone::Warning, why);
}

} // namespace comptoir
