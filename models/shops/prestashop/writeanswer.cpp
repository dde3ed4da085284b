#include "models/shops/prestashop/writeanswer.h"

#include "models/shops/prestashop/failuretext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

namespace comptoir::prestashop {

namespace {

constexpr int kMostErrors = 20;
constexpr int kLongestTold = 200;

class WriteText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::WriteText)
public:
    static Error notGranted(const WriteAsked &asked, const QString &detail)
    {
        const QString right = asked.verb == "POST" ? QStringLiteral("Add (POST)")
            : asked.verb == "PUT"                  ? QStringLiteral("Modify (PUT)")
                                                   : QStringLiteral("Modify (PATCH)");
        return {ErrorCode::Permission,
                //: %1: PrestaShop's word for a resource, such as cart_rules; %2: of a right, such
                //: as Add (POST)
                tr("The key may not change “%1”. Nothing was changed in the shop. Tick “%2” for "
                   "“%1” on the key's page in the back office, under Advanced Parameters > Web "
                   "service.")
                    .arg(asked.resource, right),
                detail};
    }
    static Error refused(const QString &told, const QString &detail)
    {
        return {ErrorCode::InvalidArgument,
                //: %1: the shop's own words, in its language
                tr("PrestaShop refused the change: “%1”. Nothing was changed in the shop. Change "
                   "the step of the workflow, or the customer's page in the back office.")
                    .arg(told),
                detail};
    }
    static Error noRecord(const QString &detail)
    {
        return {ErrorCode::NotFound,
                tr("The shop does not know this customer any more. Nothing was changed in the "
                   "shop."),
                detail};
    }
    static Error inDoubt(ErrorCode code, const QString &detail)
    {
        return {code,
                tr("The shop failed, or answered in a way that cannot be understood. Comptoir "
                   "looks whether the change was made before it asks again."),
                detail};
    }
};

struct Content
{
    bool hasObject = false; ///< with an id
    QList<std::pair<int, QString>> errors; ///< code, text
};

/// PrestaShop escapes texts for HTML and puts them into CDATA.
QString unescaped(QString text)
{
    for (const auto &[from, to] :
         {std::pair("&gt;", ">"), std::pair("&lt;", "<"), std::pair("&quot;", "\""),
          std::pair("&#039;", "'"), std::pair("&amp;", "&")})
        text.replace(QLatin1String(from), QLatin1String(to));
    return text.simplified().left(kLongestTold);
}

/// XML was asked for; some shops answer JSON all the same.
Content contentOfJson(const QByteArray &body, const QString &object)
{
    Content content;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    content.hasObject = json[object][u"id"].toVariant().toLongLong() > 0;
    for (const QJsonValue error : json[u"errors"].toArray()) {
        if (content.errors.size() < kMostErrors)
            content.errors.append(std::pair(error[u"code"].toVariant().toInt(),
                                            unescaped(error[u"message"].toString())));
    }
    return content;
}

Content contentOf(const QByteArray &body, const QString &object)
{
    if (body.trimmed().startsWith('{'))
        return contentOfJson(body, object);
    Content content;
    const qsizetype start = body.indexOf("<?xml");
    QXmlStreamReader xml(body.mid(std::max<qsizetype>(start, 0)));
    bool isInObject = false;
    while (!xml.atEnd() && content.errors.size() < kMostErrors) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        const auto text
            = [&xml] { return xml.readElementText(QXmlStreamReader::SkipChildElements); };
        if (name == object)
            isInObject = true;
        else if (isInObject && name == QLatin1String("id"))
            content.hasObject = content.hasObject || text().toLongLong() > 0;
        else if (name == QLatin1String("error"))
            content.errors.append(std::pair<int, QString>());
        else if (name == QLatin1String("code") && !content.errors.isEmpty() && !isInObject)
            content.errors.last().first = text().trimmed().toInt();
        else if (name == QLatin1String("message") && !content.errors.isEmpty())
            content.errors.last().second = unescaped(text());
    }
    return content;
}

/// Of the codes that say no to what was sent (api facts §9).
bool isAboutContent(int code)
{
    static const QList<int> kCodes{41, 46, 84, 85, 90, 91, 93, 127, 141};
    return kCodes.contains(code);
}

ShopWriteAnswer byFailure(const Failure &failure, const WriteAsked &asked)
{
    const QString detail = QStringLiteral("%1 %2: HTTP %3 %4")
                               .arg(QString::fromLatin1(asked.verb), asked.resource,
                                    QString::number(failure.status), failure.detail);
    switch (failure.kind) {
    case FailureKind::ResourceNotGranted:
    case FailureKind::VerbNotGranted:
        return ShopWriteAnswer::notNow(WriteText::notGranted(asked, detail));
    case FailureKind::NotFoundRecord:
        return ShopWriteAnswer::refused(WriteText::noRecord(detail));
    case FailureKind::NoCredentials:
    case FailureKind::KeyRefused:
    case FailureKind::KeyNotForShop:
    case FailureKind::UnknownResource:
    case FailureKind::WebServiceOff:
    case FailureKind::NotFoundByServer:
    case FailureKind::Redirected:
    case FailureKind::Blocked:
    case FailureKind::RateLimited:
        return ShopWriteAnswer::notNow(errorOf(failure, asked.resource));
    case FailureKind::ShopFailed:
        return ShopWriteAnswer::doubtful(WriteText::inDoubt(ErrorCode::ServerFailure, detail));
    case FailureKind::BadQuery:
    case FailureKind::WebPage:
    case FailureKind::EmptyBody:
    case FailureKind::Garbled:
    case FailureKind::TooLarge:
        break;
    }
    return ShopWriteAnswer::doubtful(WriteText::inDoubt(ErrorCode::Protocol, detail));
}

} // namespace

ShopWriteAnswer readWriteAnswer(const RawAnswer &answer, const WriteAsked &asked)
{
    const bool isGood = answer.status >= 200 && answer.status < 300;
    const Content content
        = answer.body.size() > maxAnswerBytes ? Content() : contentOf(answer.body, asked.object);
    if (isGood && content.hasObject)
        return ShopWriteAnswer::made();
    for (const auto &[code, told] : content.errors) {
        if (!isGood && isAboutContent(code))
            return ShopWriteAnswer::refused(WriteText::refused(
                told, QStringLiteral("%1 error %2").arg(asked.resource).arg(code)));
    }
    const Reading reading = readAnswer(answer, asked.resource);
    if (reading.failure)
        return byFailure(*reading.failure, asked);
    Failure garbled;
    garbled.status = answer.status;
    garbled.detail = QStringLiteral("no object in the answer");
    return byFailure(garbled, asked);
}

} // namespace comptoir::prestashop
