#include "views/settings/sending/senderscenes.h"

#include "views/settings/sending/domainview.h"
#include "views/settings/sending/limitsform.h"
#include "views/settings/sending/mailboxdialog.h"
#include "views/settings/sending/senderwizard.h"
#include "views/settings/sending/signinfield.h"
#include "views/settings/sending/trialstep.h"
#include "views/shell/mainwindow.h"

#include <QDialog>
#include <QScrollArea>
#include <QVBoxLayout>

namespace comptoir {

namespace {

const QString kPage = QStringLiteral("settings-senders");
constexpr QSize kNarrow(1000, 640);

/// The first steps of the wizard; the trial that follows asks the network.
Scene adding(const QString &name, const QString &provider, bool more = false, QSize window = {})
{
    return {QStringLiteral("settings-senders-add") + name, kPage,
            [provider, more](SceneStage &stage) {
                (new SenderWizard(stage.context, &stage.window))->open();
                stage.settle();
                if (!provider.isEmpty())
                    stage.click(QStringLiteral("provider-") + provider);
                if (more)
                    stage.click(QStringLiteral("more-settings"));
            },
            SceneWorld::Demo, window};
}

/// While the owner is asked in the browser, which is not opened.
Scene signingIn()
{
    return {QStringLiteral("settings-senders-signin"), kPage, [](SceneStage &stage) {
                (new SenderWizard(stage.context, &stage.window))->open();
                stage.settle();
                stage.click(QStringLiteral("provider-outlook"));
                if (auto *field = stage.window.findChild<SignInField *>())
                    field->setWaiting(true);
                stage.settle();
            }};
}

/// What an account that works looks like; nothing is asked.
Scene tried(const QString &name, const QString &provider, const GatewayCredit &credit)
{
    return {QStringLiteral("settings-senders-") + name, kPage,
            [provider, credit](SceneStage &stage) {
                auto *dialog = new QDialog(&stage.window);
                auto *step = new TrialStep(dialog);
                Sender sender;
                sender.provider = provider;
                const SenderPreset preset = senderPreset(provider);
                sender.channel = preset.channel;
                sender.limits = preset.limits;
                step->begin(sender, preset.name);
                SenderTrial::Report report;
                if (!credit.amount.isEmpty())
                    report.credit = credit;
                step->showReport(sender, report);
                auto *column = new QVBoxLayout(dialog);
                column->setContentsMargins(28, 24, 28, 24);
                column->addWidget(step);
                dialog->resize(760, 480);
                dialog->open();
                stage.settle();
            }};
}

/// What a domain without a policy looks like, at a provider that the record does not name; nothing
/// is asked.
Scene domain()
{
    return {QStringLiteral("settings-senders-domain"), kPage, [](SceneStage &stage) {
                DomainFacts facts;
                facts.address = QStringLiteral("bonjour@tournesol.example");
                facts.domain = QStringLiteral("tournesol.example");
                const SenderPreset preset = senderPreset(QStringLiteral("ionos"));
                facts.provider = preset.name;
                facts.needs = preset.domain;
                facts.isSpfKnown = facts.isDkimKnown = facts.isDmarcKnown = true;
                facts.spf = readSpf({"v=spf1 include:_spf.google.com -all"});
                facts.isIncluded = false;
                facts.selector = QStringLiteral("s1-ionos");
                facts.dkim.state = DkimKey::State::Good;
                auto *dialog = new QDialog(&stage.window);
                auto *view = new DomainView(dialog);
                view->showFindings(DomainFindings::of(facts));
                auto *column = new QVBoxLayout(dialog);
                column->setContentsMargins(28, 24, 28, 24);
                auto *area = new QScrollArea(dialog);
                area->setWidgetResizable(true);
                area->setWidget(view);
                column->addWidget(area);
                dialog->resize(760, 520);
                dialog->open();
                stage.settle();
            }};
}

Scene comingBack(const QString &name, const QString &provider)
{
    return {QStringLiteral("settings-senders-") + name, kPage, [provider](SceneStage &stage) {
                Sender sender;
                sender.provider = provider;
                sender.address = QStringLiteral("bonjour@tournesol.example");
                (new MailboxDialog(stage.context, sender, &stage.window))->open();
                stage.settle();
            }};
}

} // namespace

QList<Scene> senderScenes()
{
    return {
        {QStringLiteral("settings-senders-narrow"), kPage, {}, SceneWorld::Demo, kNarrow},
        {QStringLiteral("settings-senders-none"), kPage, {}, SceneWorld::Empty},
        {QStringLiteral("settings-senders-menu"), kPage,
         [](SceneStage &stage) { stage.click(QStringLiteral("sender-more")); }},
        adding({}, {}),
        adding(QStringLiteral("-gmail"), QStringLiteral("gmail")),
        adding(QStringLiteral("-outlook"), QStringLiteral("outlook")),
        signingIn(),
        adding(QStringLiteral("-smtp"), QStringLiteral("smtp"), true),
        adding(QStringLiteral("-ovhsms"), QStringLiteral("ovh_sms"), false, kNarrow),
        adding(QStringLiteral("-http"), QStringLiteral("http_sms")),
        domain(),
        comingBack(QStringLiteral("mailbox"), QStringLiteral("ovh")),
        comingBack(QStringLiteral("events"), QStringLiteral("mailjet")),
        {QStringLiteral("settings-rules-narrow"),
         QStringLiteral("settings-rules"),
         {},
         SceneWorld::Demo,
         kNarrow},
        tried(QStringLiteral("works"), QStringLiteral("gmail"), {}),
        tried(QStringLiteral("credit"), QStringLiteral("ovh_sms"), {QStringLiteral("412"), {}})};
}

} // namespace comptoir
