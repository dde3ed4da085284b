#include "views/welcome/welcomepage.h"

#include "models/shops/secretvault.h"
#include "views/importing/importwizard.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

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
    , m_secrets(new NoticeBar(this))
    , m_skip(makeButton(ButtonKind::Link, this))
    , m_promise(makeLabel(TextRole::Small, this))
{
    auto *inside = new QWidget(this);
    inside->setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(inside);
    column->setSpacing(12);
    column->addStretch(1);
    buildLanguages(column);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addWidget(m_secrets);
    m_demo = addChoice(column, QStringLiteral("visit"), true);
    m_connect = addChoice(column, QStringLiteral("shop"), false);
    m_import = addChoice(column, QStringLiteral("folder"), false);
    column->addWidget(m_skip, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(m_promise);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(inside, 0, Qt::AlignHCenter);
    m_secrets->setClosable(false);
    m_demo.button->setObjectName(QStringLiteral("demo"));
    m_connect.button->setObjectName(QStringLiteral("connect"));
    m_demo.button->parentWidget()->setVisible(bool(m_context.openDemo));
    m_connect.button->parentWidget()->setVisible(!m_context.leaveDemo);
    m_import.button->setObjectName(QStringLiteral("import"));
    connect(m_demo.button, &QPushButton::clicked, this, [this] { m_context.openDemo(); });
    connect(m_connect.button, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    connect(m_import.button, &QPushButton::clicked, this, &WelcomePage::bringInFile);
    connect(m_skip, &QPushButton::clicked, this, &WelcomePage::skipped);
    onLanguage(this, [this] { retranslate(); });
}

void WelcomePage::takeFocus()
{
    for (const Choice &choice : {m_demo, m_connect, m_import}) {
        if (choice.button->parentWidget()->isHidden())
            continue;
        choice.button->setFocus();
        return;
    }
}

void WelcomePage::bringInFile()
{
    auto *wizard = new ImportWizard(m_context, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::storeChanged, wizard, [this, wizard] {
        // Once: the window goes on to the customers when the wizard is closed.
        connect(wizard, &QDialog::finished, this, &Page::dataChanged, Qt::UniqueConnection);
    });
    wizard->open();
}

void WelcomePage::buildLanguages(QVBoxLayout *to)
{
    m_languageLabel = makeLabel(TextRole::Small, this);
    m_language = new QComboBox(this);
    // Languages call themselves by their own name, whatever the present one.
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(QLocale().language() == QLocale::French ? 0 : 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_languageLabel);
    row->addWidget(m_language);
    row->addStretch(1);
    to->addLayout(row);
    to->addSpacing(16);
    m_languageLabel->setVisible(bool(m_context.setLanguage));
    m_language->setVisible(bool(m_context.setLanguage));
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { m_context.setLanguage(m_language->itemData(index).toString()); });
}

WelcomePage::Choice WelcomePage::addChoice(QVBoxLayout *to, const QString &icon, bool primary)
{
    QFrame *card = makeCard(this);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    Choice choice{makeButton(primary ? ButtonKind::Primary : ButtonKind::Plain, card),
                  makeLabel(TextRole::Muted, card)};
    choice.button->setIcon(primary ? iconOnAccent(icon) : themedIcon(icon));
    choice.button->setMinimumWidth(kButtonWidth);
    choice.button->setAutoDefault(true); // Return presses it too
    row->addWidget(choice.button);
    row->addWidget(choice.text, 1);
    to->addWidget(card);
    return choice;
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Welcome to Comptoir"));
    m_text->setText(tr("Every customer, order and cart of your shops on your own desk, also "
                       "without a connection."));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_demo.button->setText(tr("Explore the demo shop"));
    m_demo.text->setText(tr("Two shops with invented customers, to try everything. Leave it "
                            "whenever you like."));
    m_connect.button->setText(tr("Connect a shop"));
    m_connect.text->setText(tr("PrestaShop or Shopify, with a key that may only read."));
    m_import.button->setText(tr("Bring in a file"));
    m_import.text->setText(tr("Customers or orders from a CSV file."));
    m_skip->setText(tr("Skip, I will do this later"));
    m_promise->setText(tr("Comptoir only reads your shop. Nothing leaves this computer."));
    if (!m_context.secrets.isPersistent())
        m_secrets->showNotice(Tone::Warning, m_context.secrets.whyNotPersistent());
}

} // namespace comptoir
