#include "models/domain/consentwords.h"

namespace comptoir {

QString ConsentWords::channel(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return tr("E-mail");
    case Channel::Sms:
        return tr("SMS");
    case Channel::WhatsApp:
        return tr("WhatsApp");
    case Channel::Phone:
        return tr("Phone");
    case Channel::Post:
        return tr("Post");
    }
    return {};
}

QString ConsentWords::purpose(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Marketing:
        return tr("News and offers");
    case Purpose::PartnerOffers:
        return tr("Offers of partners");
    case Purpose::Tracking:
        return tr("Measuring of opens");
    }
    return {};
}

QString ConsentWords::state(ConsentState state)
{
    switch (state) {
    case ConsentState::Unknown:
        return tr("not known");
    case ConsentState::Denied:
        return tr("refused");
    case ConsentState::Pending:
        return tr("to be confirmed");
    case ConsentState::Granted:
        return tr("agreed");
    case ConsentState::Withdrawn:
        return tr("withdrawn");
    }
    return {};
}

QString ConsentWords::topic(const ConsentTopic &topic)
{
    const QString what = purpose(topic.purpose);
    //: %1 is a channel (E-mail), %2 a purpose (news and offers)
    return tr("%1, %2").arg(channel(topic.channel), what.left(1).toLower() + what.mid(1));
}

QString ConsentWords::badge(Channel channel, ConsentState state)
{
    //: consent badge: %1 is a channel (E-mail), %2 what was decided (agreed)
    return tr("%1: %2").arg(ConsentWords::channel(channel), ConsentWords::state(state));
}

QString ConsentWords::label(const ConsentTopic &topic)
{
    //: a field: %1 is a channel and a purpose (E-mail, news and offers), which stand first: what
    //: they have in common is what a narrow list cuts
    return tr("%1 (consent)").arg(ConsentWords::topic(topic));
}

QString ConsentWords::heading(const ConsentTopic &topic)
{
    const QString by = channel(topic.channel);
    switch (topic.purpose) {
    case Purpose::Marketing:
        //: over a column of consents to news and offers: %1 is a channel (E-mail)
        return tr("%1: news").arg(by);
    case Purpose::PartnerOffers:
        //: over a column of consents to offers of partners: %1 is a channel (E-mail)
        return tr("%1: partners").arg(by);
    case Purpose::Tracking:
        //: over a column of consents to the measuring of opens: %1 is a channel (E-mail)
        return tr("%1: opens").arg(by);
    }
    return by;
}

} // namespace comptoir
