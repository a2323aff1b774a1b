# hostile: source-chain | a thousand functions, each of which needs the one before, in the worst order | due: failed|timeout|raised | exercise: conv-output-size
def f0(n):
    return f1(n) if n < 0 else n


def f1(n):
    return f2(n) if n < 0 else n


def f2(n):
    return f3(n) if n < 0 else n


def f3(n):
    return f4(n) if n < 0 else n


def f4(n):
    return f5(n) if n < 0 else n


def f5(n):
    return f6(n) if n < 0 else n


def f6(n):
    return f7(n) if n < 0 else n


def f7(n):
    return f8(n) if n < 0 else n


def f8(n):
    return f9(n) if n < 0 else n


def f9(n):
    return f10(n) if n < 0 else n


def f10(n):
    return f11(n) if n < 0 else n


def f11(n):
    return f12(n) if n < 0 else n


def f12(n):
    return f13(n) if n < 0 else n


def f13(n):
    return f14(n) if n < 0 else n


def f14(n):
    return f15(n) if n < 0 else n


def f15(n):
    return f16(n) if n < 0 else n


def f16(n):
    return f17(n) if n < 0 else n


def f17(n):
    return f18(n) if n < 0 else n


def f18(n):
    return f19(n) if n < 0 else n


def f19(n):
    return f20(n) if n < 0 else n


def f20(n):
    return f21(n) if n < 0 else n


def f21(n):
    return f22(n) if n < 0 else n


def f22(n):
    return f23(n) if n < 0 else n


def f23(n):
    return f24(n) if n < 0 else n


def f24(n):
    return f25(n) if n < 0 else n


def f25(n):
    return f26(n) if n < 0 else n


def f26(n):
    return f27(n) if n < 0 else n


def f27(n):
    return f28(n) if n < 0 else n


def f28(n):
    return f29(n) if n < 0 else n


def f29(n):
    return f30(n) if n < 0 else n


def f30(n):
    return f31(n) if n < 0 else n


def f31(n):
    return f32(n) if n < 0 else n


def f32(n):
    return f33(n) if n < 0 else n


def f33(n):
    return f34(n) if n < 0 else n


def f34(n):
    return f35(n) if n < 0 else n


def f35(n):
    return f36(n) if n < 0 else n


def f36(n):
    return f37(n) if n < 0 else n


def f37(n):
    return f38(n) if n < 0 else n


def f38(n):
    return f39(n) if n < 0 else n


def f39(n):
    return f40(n) if n < 0 else n


def f40(n):
    return f41(n) if n < 0 else n


def f41(n):
    return f42(n) if n < 0 else n


def f42(n):
    return f43(n) if n < 0 else n


def f43(n):
    return f44(n) if n < 0 else n


def f44(n):
    return f45(n) if n < 0 else n


def f45(n):
    return f46(n) if n < 0 else n


def f46(n):
    return f47(n) if n < 0 else n


def f47(n):
    return f48(n) if n < 0 else n


def f48(n):
    return f49(n) if n < 0 else n


def f49(n):
    return f50(n) if n < 0 else n


def f50(n):
    return f51(n) if n < 0 else n


def f51(n):
    return f52(n) if n < 0 else n


def f52(n):
    return f53(n) if n < 0 else n


def f53(n):
    return f54(n) if n < 0 else n


def f54(n):
    return f55(n) if n < 0 else n


def f55(n):
    return f56(n) if n < 0 else n


def f56(n):
    return f57(n) if n < 0 else n


def f57(n):
    return f58(n) if n < 0 else n


def f58(n):
    return f59(n) if n < 0 else n


def f59(n):
    return f60(n) if n < 0 else n


def f60(n):
    return f61(n) if n < 0 else n


def f61(n):
    return f62(n) if n < 0 else n


def f62(n):
    return f63(n) if n < 0 else n


def f63(n):
    return f64(n) if n < 0 else n


def f64(n):
    return f65(n) if n < 0 else n


def f65(n):
    return f66(n) if n < 0 else n


def f66(n):
    return f67(n) if n < 0 else n


def f67(n):
    return f68(n) if n < 0 else n


def f68(n):
    return f69(n) if n < 0 else n


def f69(n):
    return f70(n) if n < 0 else n


def f70(n):
    return f71(n) if n < 0 else n


def f71(n):
    return f72(n) if n < 0 else n


def f72(n):
    return f73(n) if n < 0 else n


def f73(n):
    return f74(n) if n < 0 else n


def f74(n):
    return f75(n) if n < 0 else n


def f75(n):
    return f76(n) if n < 0 else n


def f76(n):
    return f77(n) if n < 0 else n


def f77(n):
    return f78(n) if n < 0 else n


def f78(n):
    return f79(n) if n < 0 else n


def f79(n):
    return f80(n) if n < 0 else n


def f80(n):
    return f81(n) if n < 0 else n


def f81(n):
    return f82(n) if n < 0 else n


def f82(n):
    return f83(n) if n < 0 else n


def f83(n):
    return f84(n) if n < 0 else n


def f84(n):
    return f85(n) if n < 0 else n


def f85(n):
    return f86(n) if n < 0 else n


def f86(n):
    return f87(n) if n < 0 else n


def f87(n):
    return f88(n) if n < 0 else n


def f88(n):
    return f89(n) if n < 0 else n


def f89(n):
    return f90(n) if n < 0 else n


def f90(n):
    return f91(n) if n < 0 else n


def f91(n):
    return f92(n) if n < 0 else n


def f92(n):
    return f93(n) if n < 0 else n


def f93(n):
    return f94(n) if n < 0 else n


def f94(n):
    return f95(n) if n < 0 else n


def f95(n):
    return f96(n) if n < 0 else n


def f96(n):
    return f97(n) if n < 0 else n


def f97(n):
    return f98(n) if n < 0 else n


def f98(n):
    return f99(n) if n < 0 else n


def f99(n):
    return f100(n) if n < 0 else n


def f100(n):
    return f101(n) if n < 0 else n


def f101(n):
    return f102(n) if n < 0 else n


def f102(n):
    return f103(n) if n < 0 else n


def f103(n):
    return f104(n) if n < 0 else n


def f104(n):
    return f105(n) if n < 0 else n


def f105(n):
    return f106(n) if n < 0 else n


def f106(n):
    return f107(n) if n < 0 else n


def f107(n):
    return f108(n) if n < 0 else n


def f108(n):
    return f109(n) if n < 0 else n


def f109(n):
    return f110(n) if n < 0 else n


def f110(n):
    return f111(n) if n < 0 else n


def f111(n):
    return f112(n) if n < 0 else n


def f112(n):
    return f113(n) if n < 0 else n


def f113(n):
    return f114(n) if n < 0 else n


def f114(n):
    return f115(n) if n < 0 else n


def f115(n):
    return f116(n) if n < 0 else n


def f116(n):
    return f117(n) if n < 0 else n


def f117(n):
    return f118(n) if n < 0 else n


def f118(n):
    return f119(n) if n < 0 else n


def f119(n):
    return f120(n) if n < 0 else n


def f120(n):
    return f121(n) if n < 0 else n


def f121(n):
    return f122(n) if n < 0 else n


def f122(n):
    return f123(n) if n < 0 else n


def f123(n):
    return f124(n) if n < 0 else n


def f124(n):
    return f125(n) if n < 0 else n


def f125(n):
    return f126(n) if n < 0 else n


def f126(n):
    return f127(n) if n < 0 else n


def f127(n):
    return f128(n) if n < 0 else n


def f128(n):
    return f129(n) if n < 0 else n


def f129(n):
    return f130(n) if n < 0 else n


def f130(n):
    return f131(n) if n < 0 else n


def f131(n):
    return f132(n) if n < 0 else n


def f132(n):
    return f133(n) if n < 0 else n


def f133(n):
    return f134(n) if n < 0 else n


def f134(n):
    return f135(n) if n < 0 else n


def f135(n):
    return f136(n) if n < 0 else n


def f136(n):
    return f137(n) if n < 0 else n


def f137(n):
    return f138(n) if n < 0 else n


def f138(n):
    return f139(n) if n < 0 else n


def f139(n):
    return f140(n) if n < 0 else n


def f140(n):
    return f141(n) if n < 0 else n


def f141(n):
    return f142(n) if n < 0 else n


def f142(n):
    return f143(n) if n < 0 else n


def f143(n):
    return f144(n) if n < 0 else n


def f144(n):
    return f145(n) if n < 0 else n


def f145(n):
    return f146(n) if n < 0 else n


def f146(n):
    return f147(n) if n < 0 else n


def f147(n):
    return f148(n) if n < 0 else n


def f148(n):
    return f149(n) if n < 0 else n


def f149(n):
    return f150(n) if n < 0 else n


def f150(n):
    return f151(n) if n < 0 else n


def f151(n):
    return f152(n) if n < 0 else n


def f152(n):
    return f153(n) if n < 0 else n


def f153(n):
    return f154(n) if n < 0 else n


def f154(n):
    return f155(n) if n < 0 else n


def f155(n):
    return f156(n) if n < 0 else n


def f156(n):
    return f157(n) if n < 0 else n


def f157(n):
    return f158(n) if n < 0 else n


def f158(n):
    return f159(n) if n < 0 else n


def f159(n):
    return f160(n) if n < 0 else n


def f160(n):
    return f161(n) if n < 0 else n


def f161(n):
    return f162(n) if n < 0 else n


def f162(n):
    return f163(n) if n < 0 else n


def f163(n):
    return f164(n) if n < 0 else n


def f164(n):
    return f165(n) if n < 0 else n


def f165(n):
    return f166(n) if n < 0 else n


def f166(n):
    return f167(n) if n < 0 else n


def f167(n):
    return f168(n) if n < 0 else n


def f168(n):
    return f169(n) if n < 0 else n


def f169(n):
    return f170(n) if n < 0 else n


def f170(n):
    return f171(n) if n < 0 else n


def f171(n):
    return f172(n) if n < 0 else n


def f172(n):
    return f173(n) if n < 0 else n


def f173(n):
    return f174(n) if n < 0 else n


def f174(n):
    return f175(n) if n < 0 else n


def f175(n):
    return f176(n) if n < 0 else n


def f176(n):
    return f177(n) if n < 0 else n


def f177(n):
    return f178(n) if n < 0 else n


def f178(n):
    return f179(n) if n < 0 else n


def f179(n):
    return f180(n) if n < 0 else n


def f180(n):
    return f181(n) if n < 0 else n


def f181(n):
    return f182(n) if n < 0 else n


def f182(n):
    return f183(n) if n < 0 else n


def f183(n):
    return f184(n) if n < 0 else n


def f184(n):
    return f185(n) if n < 0 else n


def f185(n):
    return f186(n) if n < 0 else n


def f186(n):
    return f187(n) if n < 0 else n


def f187(n):
    return f188(n) if n < 0 else n


def f188(n):
    return f189(n) if n < 0 else n


def f189(n):
    return f190(n) if n < 0 else n


def f190(n):
    return f191(n) if n < 0 else n


def f191(n):
    return f192(n) if n < 0 else n


def f192(n):
    return f193(n) if n < 0 else n


def f193(n):
    return f194(n) if n < 0 else n


def f194(n):
    return f195(n) if n < 0 else n


def f195(n):
    return f196(n) if n < 0 else n


def f196(n):
    return f197(n) if n < 0 else n


def f197(n):
    return f198(n) if n < 0 else n


def f198(n):
    return f199(n) if n < 0 else n


def f199(n):
    return f200(n) if n < 0 else n


def f200(n):
    return f201(n) if n < 0 else n


def f201(n):
    return f202(n) if n < 0 else n


def f202(n):
    return f203(n) if n < 0 else n


def f203(n):
    return f204(n) if n < 0 else n


def f204(n):
    return f205(n) if n < 0 else n


def f205(n):
    return f206(n) if n < 0 else n


def f206(n):
    return f207(n) if n < 0 else n


def f207(n):
    return f208(n) if n < 0 else n


def f208(n):
    return f209(n) if n < 0 else n


def f209(n):
    return f210(n) if n < 0 else n


def f210(n):
    return f211(n) if n < 0 else n


def f211(n):
    return f212(n) if n < 0 else n


def f212(n):
    return f213(n) if n < 0 else n


def f213(n):
    return f214(n) if n < 0 else n


def f214(n):
    return f215(n) if n < 0 else n


def f215(n):
    return f216(n) if n < 0 else n


def f216(n):
    return f217(n) if n < 0 else n


def f217(n):
    return f218(n) if n < 0 else n


def f218(n):
    return f219(n) if n < 0 else n


def f219(n):
    return f220(n) if n < 0 else n


def f220(n):
    return f221(n) if n < 0 else n


def f221(n):
    return f222(n) if n < 0 else n


def f222(n):
    return f223(n) if n < 0 else n


def f223(n):
    return f224(n) if n < 0 else n


def f224(n):
    return f225(n) if n < 0 else n


def f225(n):
    return f226(n) if n < 0 else n


def f226(n):
    return f227(n) if n < 0 else n


def f227(n):
    return f228(n) if n < 0 else n


def f228(n):
    return f229(n) if n < 0 else n


def f229(n):
    return f230(n) if n < 0 else n


def f230(n):
    return f231(n) if n < 0 else n


def f231(n):
    return f232(n) if n < 0 else n


def f232(n):
    return f233(n) if n < 0 else n


def f233(n):
    return f234(n) if n < 0 else n


def f234(n):
    return f235(n) if n < 0 else n


def f235(n):
    return f236(n) if n < 0 else n


def f236(n):
    return f237(n) if n < 0 else n


def f237(n):
    return f238(n) if n < 0 else n


def f238(n):
    return f239(n) if n < 0 else n


def f239(n):
    return f240(n) if n < 0 else n


def f240(n):
    return f241(n) if n < 0 else n


def f241(n):
    return f242(n) if n < 0 else n


def f242(n):
    return f243(n) if n < 0 else n


def f243(n):
    return f244(n) if n < 0 else n


def f244(n):
    return f245(n) if n < 0 else n


def f245(n):
    return f246(n) if n < 0 else n


def f246(n):
    return f247(n) if n < 0 else n


def f247(n):
    return f248(n) if n < 0 else n


def f248(n):
    return f249(n) if n < 0 else n


def f249(n):
    return f250(n) if n < 0 else n


def f250(n):
    return f251(n) if n < 0 else n


def f251(n):
    return f252(n) if n < 0 else n


def f252(n):
    return f253(n) if n < 0 else n


def f253(n):
    return f254(n) if n < 0 else n


def f254(n):
    return f255(n) if n < 0 else n


def f255(n):
    return f256(n) if n < 0 else n


def f256(n):
    return f257(n) if n < 0 else n


def f257(n):
    return f258(n) if n < 0 else n


def f258(n):
    return f259(n) if n < 0 else n


def f259(n):
    return f260(n) if n < 0 else n


def f260(n):
    return f261(n) if n < 0 else n


def f261(n):
    return f262(n) if n < 0 else n


def f262(n):
    return f263(n) if n < 0 else n


def f263(n):
    return f264(n) if n < 0 else n


def f264(n):
    return f265(n) if n < 0 else n


def f265(n):
    return f266(n) if n < 0 else n


def f266(n):
    return f267(n) if n < 0 else n


def f267(n):
    return f268(n) if n < 0 else n


def f268(n):
    return f269(n) if n < 0 else n


def f269(n):
    return f270(n) if n < 0 else n


def f270(n):
    return f271(n) if n < 0 else n


def f271(n):
    return f272(n) if n < 0 else n


def f272(n):
    return f273(n) if n < 0 else n


def f273(n):
    return f274(n) if n < 0 else n


def f274(n):
    return f275(n) if n < 0 else n


def f275(n):
    return f276(n) if n < 0 else n


def f276(n):
    return f277(n) if n < 0 else n


def f277(n):
    return f278(n) if n < 0 else n


def f278(n):
    return f279(n) if n < 0 else n


def f279(n):
    return f280(n) if n < 0 else n


def f280(n):
    return f281(n) if n < 0 else n


def f281(n):
    return f282(n) if n < 0 else n


def f282(n):
    return f283(n) if n < 0 else n


def f283(n):
    return f284(n) if n < 0 else n


def f284(n):
    return f285(n) if n < 0 else n


def f285(n):
    return f286(n) if n < 0 else n


def f286(n):
    return f287(n) if n < 0 else n


def f287(n):
    return f288(n) if n < 0 else n


def f288(n):
    return f289(n) if n < 0 else n


def f289(n):
    return f290(n) if n < 0 else n


def f290(n):
    return f291(n) if n < 0 else n


def f291(n):
    return f292(n) if n < 0 else n


def f292(n):
    return f293(n) if n < 0 else n


def f293(n):
    return f294(n) if n < 0 else n


def f294(n):
    return f295(n) if n < 0 else n


def f295(n):
    return f296(n) if n < 0 else n


def f296(n):
    return f297(n) if n < 0 else n


def f297(n):
    return f298(n) if n < 0 else n


def f298(n):
    return f299(n) if n < 0 else n


def f299(n):
    return f300(n) if n < 0 else n


def f300(n):
    return f301(n) if n < 0 else n


def f301(n):
    return f302(n) if n < 0 else n


def f302(n):
    return f303(n) if n < 0 else n


def f303(n):
    return f304(n) if n < 0 else n


def f304(n):
    return f305(n) if n < 0 else n


def f305(n):
    return f306(n) if n < 0 else n


def f306(n):
    return f307(n) if n < 0 else n


def f307(n):
    return f308(n) if n < 0 else n


def f308(n):
    return f309(n) if n < 0 else n


def f309(n):
    return f310(n) if n < 0 else n


def f310(n):
    return f311(n) if n < 0 else n


def f311(n):
    return f312(n) if n < 0 else n


def f312(n):
    return f313(n) if n < 0 else n


def f313(n):
    return f314(n) if n < 0 else n


def f314(n):
    return f315(n) if n < 0 else n


def f315(n):
    return f316(n) if n < 0 else n


def f316(n):
    return f317(n) if n < 0 else n


def f317(n):
    return f318(n) if n < 0 else n


def f318(n):
    return f319(n) if n < 0 else n


def f319(n):
    return f320(n) if n < 0 else n


def f320(n):
    return f321(n) if n < 0 else n


def f321(n):
    return f322(n) if n < 0 else n


def f322(n):
    return f323(n) if n < 0 else n


def f323(n):
    return f324(n) if n < 0 else n


def f324(n):
    return f325(n) if n < 0 else n


def f325(n):
    return f326(n) if n < 0 else n


def f326(n):
    return f327(n) if n < 0 else n


def f327(n):
    return f328(n) if n < 0 else n


def f328(n):
    return f329(n) if n < 0 else n


def f329(n):
    return f330(n) if n < 0 else n


def f330(n):
    return f331(n) if n < 0 else n


def f331(n):
    return f332(n) if n < 0 else n


def f332(n):
    return f333(n) if n < 0 else n


def f333(n):
    return f334(n) if n < 0 else n


def f334(n):
    return f335(n) if n < 0 else n


def f335(n):
    return f336(n) if n < 0 else n


def f336(n):
    return f337(n) if n < 0 else n


def f337(n):
    return f338(n) if n < 0 else n


def f338(n):
    return f339(n) if n < 0 else n


def f339(n):
    return f340(n) if n < 0 else n


def f340(n):
    return f341(n) if n < 0 else n


def f341(n):
    return f342(n) if n < 0 else n


def f342(n):
    return f343(n) if n < 0 else n


def f343(n):
    return f344(n) if n < 0 else n


def f344(n):
    return f345(n) if n < 0 else n


def f345(n):
    return f346(n) if n < 0 else n


def f346(n):
    return f347(n) if n < 0 else n


def f347(n):
    return f348(n) if n < 0 else n


def f348(n):
    return f349(n) if n < 0 else n


def f349(n):
    return f350(n) if n < 0 else n


def f350(n):
    return f351(n) if n < 0 else n


def f351(n):
    return f352(n) if n < 0 else n


def f352(n):
    return f353(n) if n < 0 else n


def f353(n):
    return f354(n) if n < 0 else n


def f354(n):
    return f355(n) if n < 0 else n


def f355(n):
    return f356(n) if n < 0 else n


def f356(n):
    return f357(n) if n < 0 else n


def f357(n):
    return f358(n) if n < 0 else n


def f358(n):
    return f359(n) if n < 0 else n


def f359(n):
    return f360(n) if n < 0 else n


def f360(n):
    return f361(n) if n < 0 else n


def f361(n):
    return f362(n) if n < 0 else n


def f362(n):
    return f363(n) if n < 0 else n


def f363(n):
    return f364(n) if n < 0 else n


def f364(n):
    return f365(n) if n < 0 else n


def f365(n):
    return f366(n) if n < 0 else n


def f366(n):
    return f367(n) if n < 0 else n


def f367(n):
    return f368(n) if n < 0 else n


def f368(n):
    return f369(n) if n < 0 else n


def f369(n):
    return f370(n) if n < 0 else n


def f370(n):
    return f371(n) if n < 0 else n


def f371(n):
    return f372(n) if n < 0 else n


def f372(n):
    return f373(n) if n < 0 else n


def f373(n):
    return f374(n) if n < 0 else n


def f374(n):
    return f375(n) if n < 0 else n


def f375(n):
    return f376(n) if n < 0 else n


def f376(n):
    return f377(n) if n < 0 else n


def f377(n):
    return f378(n) if n < 0 else n


def f378(n):
    return f379(n) if n < 0 else n


def f379(n):
    return f380(n) if n < 0 else n


def f380(n):
    return f381(n) if n < 0 else n


def f381(n):
    return f382(n) if n < 0 else n


def f382(n):
    return f383(n) if n < 0 else n


def f383(n):
    return f384(n) if n < 0 else n


def f384(n):
    return f385(n) if n < 0 else n


def f385(n):
    return f386(n) if n < 0 else n


def f386(n):
    return f387(n) if n < 0 else n


def f387(n):
    return f388(n) if n < 0 else n


def f388(n):
    return f389(n) if n < 0 else n


def f389(n):
    return f390(n) if n < 0 else n


def f390(n):
    return f391(n) if n < 0 else n


def f391(n):
    return f392(n) if n < 0 else n


def f392(n):
    return f393(n) if n < 0 else n


def f393(n):
    return f394(n) if n < 0 else n


def f394(n):
    return f395(n) if n < 0 else n


def f395(n):
    return f396(n) if n < 0 else n


def f396(n):
    return f397(n) if n < 0 else n


def f397(n):
    return f398(n) if n < 0 else n


def f398(n):
    return f399(n) if n < 0 else n


def f399(n):
    return f400(n) if n < 0 else n


def f400(n):
    return f401(n) if n < 0 else n


def f401(n):
    return f402(n) if n < 0 else n


def f402(n):
    return f403(n) if n < 0 else n


def f403(n):
    return f404(n) if n < 0 else n


def f404(n):
    return f405(n) if n < 0 else n


def f405(n):
    return f406(n) if n < 0 else n


def f406(n):
    return f407(n) if n < 0 else n


def f407(n):
    return f408(n) if n < 0 else n


def f408(n):
    return f409(n) if n < 0 else n


def f409(n):
    return f410(n) if n < 0 else n


def f410(n):
    return f411(n) if n < 0 else n


def f411(n):
    return f412(n) if n < 0 else n


def f412(n):
    return f413(n) if n < 0 else n


def f413(n):
    return f414(n) if n < 0 else n


def f414(n):
    return f415(n) if n < 0 else n


def f415(n):
    return f416(n) if n < 0 else n


def f416(n):
    return f417(n) if n < 0 else n


def f417(n):
    return f418(n) if n < 0 else n


def f418(n):
    return f419(n) if n < 0 else n


def f419(n):
    return f420(n) if n < 0 else n


def f420(n):
    return f421(n) if n < 0 else n


def f421(n):
    return f422(n) if n < 0 else n


def f422(n):
    return f423(n) if n < 0 else n


def f423(n):
    return f424(n) if n < 0 else n


def f424(n):
    return f425(n) if n < 0 else n


def f425(n):
    return f426(n) if n < 0 else n


def f426(n):
    return f427(n) if n < 0 else n


def f427(n):
    return f428(n) if n < 0 else n


def f428(n):
    return f429(n) if n < 0 else n


def f429(n):
    return f430(n) if n < 0 else n


def f430(n):
    return f431(n) if n < 0 else n


def f431(n):
    return f432(n) if n < 0 else n


def f432(n):
    return f433(n) if n < 0 else n


def f433(n):
    return f434(n) if n < 0 else n


def f434(n):
    return f435(n) if n < 0 else n


def f435(n):
    return f436(n) if n < 0 else n


def f436(n):
    return f437(n) if n < 0 else n


def f437(n):
    return f438(n) if n < 0 else n


def f438(n):
    return f439(n) if n < 0 else n


def f439(n):
    return f440(n) if n < 0 else n


def f440(n):
    return f441(n) if n < 0 else n


def f441(n):
    return f442(n) if n < 0 else n


def f442(n):
    return f443(n) if n < 0 else n


def f443(n):
    return f444(n) if n < 0 else n


def f444(n):
    return f445(n) if n < 0 else n


def f445(n):
    return f446(n) if n < 0 else n


def f446(n):
    return f447(n) if n < 0 else n


def f447(n):
    return f448(n) if n < 0 else n


def f448(n):
    return f449(n) if n < 0 else n


def f449(n):
    return f450(n) if n < 0 else n


def f450(n):
    return f451(n) if n < 0 else n


def f451(n):
    return f452(n) if n < 0 else n


def f452(n):
    return f453(n) if n < 0 else n


def f453(n):
    return f454(n) if n < 0 else n


def f454(n):
    return f455(n) if n < 0 else n


def f455(n):
    return f456(n) if n < 0 else n


def f456(n):
    return f457(n) if n < 0 else n


def f457(n):
    return f458(n) if n < 0 else n


def f458(n):
    return f459(n) if n < 0 else n


def f459(n):
    return f460(n) if n < 0 else n


def f460(n):
    return f461(n) if n < 0 else n


def f461(n):
    return f462(n) if n < 0 else n


def f462(n):
    return f463(n) if n < 0 else n


def f463(n):
    return f464(n) if n < 0 else n


def f464(n):
    return f465(n) if n < 0 else n


def f465(n):
    return f466(n) if n < 0 else n


def f466(n):
    return f467(n) if n < 0 else n


def f467(n):
    return f468(n) if n < 0 else n


def f468(n):
    return f469(n) if n < 0 else n


def f469(n):
    return f470(n) if n < 0 else n


def f470(n):
    return f471(n) if n < 0 else n


def f471(n):
    return f472(n) if n < 0 else n


def f472(n):
    return f473(n) if n < 0 else n


def f473(n):
    return f474(n) if n < 0 else n


def f474(n):
    return f475(n) if n < 0 else n


def f475(n):
    return f476(n) if n < 0 else n


def f476(n):
    return f477(n) if n < 0 else n


def f477(n):
    return f478(n) if n < 0 else n


def f478(n):
    return f479(n) if n < 0 else n


def f479(n):
    return f480(n) if n < 0 else n


def f480(n):
    return f481(n) if n < 0 else n


def f481(n):
    return f482(n) if n < 0 else n


def f482(n):
    return f483(n) if n < 0 else n


def f483(n):
    return f484(n) if n < 0 else n


def f484(n):
    return f485(n) if n < 0 else n


def f485(n):
    return f486(n) if n < 0 else n


def f486(n):
    return f487(n) if n < 0 else n


def f487(n):
    return f488(n) if n < 0 else n


def f488(n):
    return f489(n) if n < 0 else n


def f489(n):
    return f490(n) if n < 0 else n


def f490(n):
    return f491(n) if n < 0 else n


def f491(n):
    return f492(n) if n < 0 else n


def f492(n):
    return f493(n) if n < 0 else n


def f493(n):
    return f494(n) if n < 0 else n


def f494(n):
    return f495(n) if n < 0 else n


def f495(n):
    return f496(n) if n < 0 else n


def f496(n):
    return f497(n) if n < 0 else n


def f497(n):
    return f498(n) if n < 0 else n


def f498(n):
    return f499(n) if n < 0 else n


def f499(n):
    return f500(n) if n < 0 else n


def f500(n):
    return f501(n) if n < 0 else n


def f501(n):
    return f502(n) if n < 0 else n


def f502(n):
    return f503(n) if n < 0 else n


def f503(n):
    return f504(n) if n < 0 else n


def f504(n):
    return f505(n) if n < 0 else n


def f505(n):
    return f506(n) if n < 0 else n


def f506(n):
    return f507(n) if n < 0 else n


def f507(n):
    return f508(n) if n < 0 else n


def f508(n):
    return f509(n) if n < 0 else n


def f509(n):
    return f510(n) if n < 0 else n


def f510(n):
    return f511(n) if n < 0 else n


def f511(n):
    return f512(n) if n < 0 else n


def f512(n):
    return f513(n) if n < 0 else n


def f513(n):
    return f514(n) if n < 0 else n


def f514(n):
    return f515(n) if n < 0 else n


def f515(n):
    return f516(n) if n < 0 else n


def f516(n):
    return f517(n) if n < 0 else n


def f517(n):
    return f518(n) if n < 0 else n


def f518(n):
    return f519(n) if n < 0 else n


def f519(n):
    return f520(n) if n < 0 else n


def f520(n):
    return f521(n) if n < 0 else n


def f521(n):
    return f522(n) if n < 0 else n


def f522(n):
    return f523(n) if n < 0 else n


def f523(n):
    return f524(n) if n < 0 else n


def f524(n):
    return f525(n) if n < 0 else n


def f525(n):
    return f526(n) if n < 0 else n


def f526(n):
    return f527(n) if n < 0 else n


def f527(n):
    return f528(n) if n < 0 else n


def f528(n):
    return f529(n) if n < 0 else n


def f529(n):
    return f530(n) if n < 0 else n


def f530(n):
    return f531(n) if n < 0 else n


def f531(n):
    return f532(n) if n < 0 else n


def f532(n):
    return f533(n) if n < 0 else n


def f533(n):
    return f534(n) if n < 0 else n


def f534(n):
    return f535(n) if n < 0 else n


def f535(n):
    return f536(n) if n < 0 else n


def f536(n):
    return f537(n) if n < 0 else n


def f537(n):
    return f538(n) if n < 0 else n


def f538(n):
    return f539(n) if n < 0 else n


def f539(n):
    return f540(n) if n < 0 else n


def f540(n):
    return f541(n) if n < 0 else n


def f541(n):
    return f542(n) if n < 0 else n


def f542(n):
    return f543(n) if n < 0 else n


def f543(n):
    return f544(n) if n < 0 else n


def f544(n):
    return f545(n) if n < 0 else n


def f545(n):
    return f546(n) if n < 0 else n


def f546(n):
    return f547(n) if n < 0 else n


def f547(n):
    return f548(n) if n < 0 else n


def f548(n):
    return f549(n) if n < 0 else n


def f549(n):
    return f550(n) if n < 0 else n


def f550(n):
    return f551(n) if n < 0 else n


def f551(n):
    return f552(n) if n < 0 else n


def f552(n):
    return f553(n) if n < 0 else n


def f553(n):
    return f554(n) if n < 0 else n


def f554(n):
    return f555(n) if n < 0 else n


def f555(n):
    return f556(n) if n < 0 else n


def f556(n):
    return f557(n) if n < 0 else n


def f557(n):
    return f558(n) if n < 0 else n


def f558(n):
    return f559(n) if n < 0 else n


def f559(n):
    return f560(n) if n < 0 else n


def f560(n):
    return f561(n) if n < 0 else n


def f561(n):
    return f562(n) if n < 0 else n


def f562(n):
    return f563(n) if n < 0 else n


def f563(n):
    return f564(n) if n < 0 else n


def f564(n):
    return f565(n) if n < 0 else n


def f565(n):
    return f566(n) if n < 0 else n


def f566(n):
    return f567(n) if n < 0 else n


def f567(n):
    return f568(n) if n < 0 else n


def f568(n):
    return f569(n) if n < 0 else n


def f569(n):
    return f570(n) if n < 0 else n


def f570(n):
    return f571(n) if n < 0 else n


def f571(n):
    return f572(n) if n < 0 else n


def f572(n):
    return f573(n) if n < 0 else n


def f573(n):
    return f574(n) if n < 0 else n


def f574(n):
    return f575(n) if n < 0 else n


def f575(n):
    return f576(n) if n < 0 else n


def f576(n):
    return f577(n) if n < 0 else n


def f577(n):
    return f578(n) if n < 0 else n


def f578(n):
    return f579(n) if n < 0 else n


def f579(n):
    return f580(n) if n < 0 else n


def f580(n):
    return f581(n) if n < 0 else n


def f581(n):
    return f582(n) if n < 0 else n


def f582(n):
    return f583(n) if n < 0 else n


def f583(n):
    return f584(n) if n < 0 else n


def f584(n):
    return f585(n) if n < 0 else n


def f585(n):
    return f586(n) if n < 0 else n


def f586(n):
    return f587(n) if n < 0 else n


def f587(n):
    return f588(n) if n < 0 else n


def f588(n):
    return f589(n) if n < 0 else n


def f589(n):
    return f590(n) if n < 0 else n


def f590(n):
    return f591(n) if n < 0 else n


def f591(n):
    return f592(n) if n < 0 else n


def f592(n):
    return f593(n) if n < 0 else n


def f593(n):
    return f594(n) if n < 0 else n


def f594(n):
    return f595(n) if n < 0 else n


def f595(n):
    return f596(n) if n < 0 else n


def f596(n):
    return f597(n) if n < 0 else n


def f597(n):
    return f598(n) if n < 0 else n


def f598(n):
    return f599(n) if n < 0 else n


def f599(n):
    return f600(n) if n < 0 else n


def f600(n):
    return f601(n) if n < 0 else n


def f601(n):
    return f602(n) if n < 0 else n


def f602(n):
    return f603(n) if n < 0 else n


def f603(n):
    return f604(n) if n < 0 else n


def f604(n):
    return f605(n) if n < 0 else n


def f605(n):
    return f606(n) if n < 0 else n


def f606(n):
    return f607(n) if n < 0 else n


def f607(n):
    return f608(n) if n < 0 else n


def f608(n):
    return f609(n) if n < 0 else n


def f609(n):
    return f610(n) if n < 0 else n


def f610(n):
    return f611(n) if n < 0 else n


def f611(n):
    return f612(n) if n < 0 else n


def f612(n):
    return f613(n) if n < 0 else n


def f613(n):
    return f614(n) if n < 0 else n


def f614(n):
    return f615(n) if n < 0 else n


def f615(n):
    return f616(n) if n < 0 else n


def f616(n):
    return f617(n) if n < 0 else n


def f617(n):
    return f618(n) if n < 0 else n


def f618(n):
    return f619(n) if n < 0 else n


def f619(n):
    return f620(n) if n < 0 else n


def f620(n):
    return f621(n) if n < 0 else n


def f621(n):
    return f622(n) if n < 0 else n


def f622(n):
    return f623(n) if n < 0 else n


def f623(n):
    return f624(n) if n < 0 else n


def f624(n):
    return f625(n) if n < 0 else n


def f625(n):
    return f626(n) if n < 0 else n


def f626(n):
    return f627(n) if n < 0 else n


def f627(n):
    return f628(n) if n < 0 else n


def f628(n):
    return f629(n) if n < 0 else n


def f629(n):
    return f630(n) if n < 0 else n


def f630(n):
    return f631(n) if n < 0 else n


def f631(n):
    return f632(n) if n < 0 else n


def f632(n):
    return f633(n) if n < 0 else n


def f633(n):
    return f634(n) if n < 0 else n


def f634(n):
    return f635(n) if n < 0 else n


def f635(n):
    return f636(n) if n < 0 else n


def f636(n):
    return f637(n) if n < 0 else n


def f637(n):
    return f638(n) if n < 0 else n


def f638(n):
    return f639(n) if n < 0 else n


def f639(n):
    return f640(n) if n < 0 else n


def f640(n):
    return f641(n) if n < 0 else n


def f641(n):
    return f642(n) if n < 0 else n


def f642(n):
    return f643(n) if n < 0 else n


def f643(n):
    return f644(n) if n < 0 else n


def f644(n):
    return f645(n) if n < 0 else n


def f645(n):
    return f646(n) if n < 0 else n


def f646(n):
    return f647(n) if n < 0 else n


def f647(n):
    return f648(n) if n < 0 else n


def f648(n):
    return f649(n) if n < 0 else n


def f649(n):
    return f650(n) if n < 0 else n


def f650(n):
    return f651(n) if n < 0 else n


def f651(n):
    return f652(n) if n < 0 else n


def f652(n):
    return f653(n) if n < 0 else n


def f653(n):
    return f654(n) if n < 0 else n


def f654(n):
    return f655(n) if n < 0 else n


def f655(n):
    return f656(n) if n < 0 else n


def f656(n):
    return f657(n) if n < 0 else n


def f657(n):
    return f658(n) if n < 0 else n


def f658(n):
    return f659(n) if n < 0 else n


def f659(n):
    return f660(n) if n < 0 else n


def f660(n):
    return f661(n) if n < 0 else n


def f661(n):
    return f662(n) if n < 0 else n


def f662(n):
    return f663(n) if n < 0 else n


def f663(n):
    return f664(n) if n < 0 else n


def f664(n):
    return f665(n) if n < 0 else n


def f665(n):
    return f666(n) if n < 0 else n


def f666(n):
    return f667(n) if n < 0 else n


def f667(n):
    return f668(n) if n < 0 else n


def f668(n):
    return f669(n) if n < 0 else n


def f669(n):
    return f670(n) if n < 0 else n


def f670(n):
    return f671(n) if n < 0 else n


def f671(n):
    return f672(n) if n < 0 else n


def f672(n):
    return f673(n) if n < 0 else n


def f673(n):
    return f674(n) if n < 0 else n


def f674(n):
    return f675(n) if n < 0 else n


def f675(n):
    return f676(n) if n < 0 else n


def f676(n):
    return f677(n) if n < 0 else n


def f677(n):
    return f678(n) if n < 0 else n


def f678(n):
    return f679(n) if n < 0 else n


def f679(n):
    return f680(n) if n < 0 else n


def f680(n):
    return f681(n) if n < 0 else n


def f681(n):
    return f682(n) if n < 0 else n


def f682(n):
    return f683(n) if n < 0 else n


def f683(n):
    return f684(n) if n < 0 else n


def f684(n):
    return f685(n) if n < 0 else n


def f685(n):
    return f686(n) if n < 0 else n


def f686(n):
    return f687(n) if n < 0 else n


def f687(n):
    return f688(n) if n < 0 else n


def f688(n):
    return f689(n) if n < 0 else n


def f689(n):
    return f690(n) if n < 0 else n


def f690(n):
    return f691(n) if n < 0 else n


def f691(n):
    return f692(n) if n < 0 else n


def f692(n):
    return f693(n) if n < 0 else n


def f693(n):
    return f694(n) if n < 0 else n


def f694(n):
    return f695(n) if n < 0 else n


def f695(n):
    return f696(n) if n < 0 else n


def f696(n):
    return f697(n) if n < 0 else n


def f697(n):
    return f698(n) if n < 0 else n


def f698(n):
    return f699(n) if n < 0 else n


def f699(n):
    return f700(n) if n < 0 else n


def f700(n):
    return f701(n) if n < 0 else n


def f701(n):
    return f702(n) if n < 0 else n


def f702(n):
    return f703(n) if n < 0 else n


def f703(n):
    return f704(n) if n < 0 else n


def f704(n):
    return f705(n) if n < 0 else n


def f705(n):
    return f706(n) if n < 0 else n


def f706(n):
    return f707(n) if n < 0 else n


def f707(n):
    return f708(n) if n < 0 else n


def f708(n):
    return f709(n) if n < 0 else n


def f709(n):
    return f710(n) if n < 0 else n


def f710(n):
    return f711(n) if n < 0 else n


def f711(n):
    return f712(n) if n < 0 else n


def f712(n):
    return f713(n) if n < 0 else n


def f713(n):
    return f714(n) if n < 0 else n


def f714(n):
    return f715(n) if n < 0 else n


def f715(n):
    return f716(n) if n < 0 else n


def f716(n):
    return f717(n) if n < 0 else n


def f717(n):
    return f718(n) if n < 0 else n


def f718(n):
    return f719(n) if n < 0 else n


def f719(n):
    return f720(n) if n < 0 else n


def f720(n):
    return f721(n) if n < 0 else n


def f721(n):
    return f722(n) if n < 0 else n


def f722(n):
    return f723(n) if n < 0 else n


def f723(n):
    return f724(n) if n < 0 else n


def f724(n):
    return f725(n) if n < 0 else n


def f725(n):
    return f726(n) if n < 0 else n


def f726(n):
    return f727(n) if n < 0 else n


def f727(n):
    return f728(n) if n < 0 else n


def f728(n):
    return f729(n) if n < 0 else n


def f729(n):
    return f730(n) if n < 0 else n


def f730(n):
    return f731(n) if n < 0 else n


def f731(n):
    return f732(n) if n < 0 else n


def f732(n):
    return f733(n) if n < 0 else n


def f733(n):
    return f734(n) if n < 0 else n


def f734(n):
    return f735(n) if n < 0 else n


def f735(n):
    return f736(n) if n < 0 else n


def f736(n):
    return f737(n) if n < 0 else n


def f737(n):
    return f738(n) if n < 0 else n


def f738(n):
    return f739(n) if n < 0 else n


def f739(n):
    return f740(n) if n < 0 else n


def f740(n):
    return f741(n) if n < 0 else n


def f741(n):
    return f742(n) if n < 0 else n


def f742(n):
    return f743(n) if n < 0 else n


def f743(n):
    return f744(n) if n < 0 else n


def f744(n):
    return f745(n) if n < 0 else n


def f745(n):
    return f746(n) if n < 0 else n


def f746(n):
    return f747(n) if n < 0 else n


def f747(n):
    return f748(n) if n < 0 else n


def f748(n):
    return f749(n) if n < 0 else n


def f749(n):
    return f750(n) if n < 0 else n


def f750(n):
    return f751(n) if n < 0 else n


def f751(n):
    return f752(n) if n < 0 else n


def f752(n):
    return f753(n) if n < 0 else n


def f753(n):
    return f754(n) if n < 0 else n


def f754(n):
    return f755(n) if n < 0 else n


def f755(n):
    return f756(n) if n < 0 else n


def f756(n):
    return f757(n) if n < 0 else n


def f757(n):
    return f758(n) if n < 0 else n


def f758(n):
    return f759(n) if n < 0 else n


def f759(n):
    return f760(n) if n < 0 else n


def f760(n):
    return f761(n) if n < 0 else n


def f761(n):
    return f762(n) if n < 0 else n


def f762(n):
    return f763(n) if n < 0 else n


def f763(n):
    return f764(n) if n < 0 else n


def f764(n):
    return f765(n) if n < 0 else n


def f765(n):
    return f766(n) if n < 0 else n


def f766(n):
    return f767(n) if n < 0 else n


def f767(n):
    return f768(n) if n < 0 else n


def f768(n):
    return f769(n) if n < 0 else n


def f769(n):
    return f770(n) if n < 0 else n


def f770(n):
    return f771(n) if n < 0 else n


def f771(n):
    return f772(n) if n < 0 else n


def f772(n):
    return f773(n) if n < 0 else n


def f773(n):
    return f774(n) if n < 0 else n


def f774(n):
    return f775(n) if n < 0 else n


def f775(n):
    return f776(n) if n < 0 else n


def f776(n):
    return f777(n) if n < 0 else n


def f777(n):
    return f778(n) if n < 0 else n


def f778(n):
    return f779(n) if n < 0 else n


def f779(n):
    return f780(n) if n < 0 else n


def f780(n):
    return f781(n) if n < 0 else n


def f781(n):
    return f782(n) if n < 0 else n


def f782(n):
    return f783(n) if n < 0 else n


def f783(n):
    return f784(n) if n < 0 else n


def f784(n):
    return f785(n) if n < 0 else n


def f785(n):
    return f786(n) if n < 0 else n


def f786(n):
    return f787(n) if n < 0 else n


def f787(n):
    return f788(n) if n < 0 else n


def f788(n):
    return f789(n) if n < 0 else n


def f789(n):
    return f790(n) if n < 0 else n


def f790(n):
    return f791(n) if n < 0 else n


def f791(n):
    return f792(n) if n < 0 else n


def f792(n):
    return f793(n) if n < 0 else n


def f793(n):
    return f794(n) if n < 0 else n


def f794(n):
    return f795(n) if n < 0 else n


def f795(n):
    return f796(n) if n < 0 else n


def f796(n):
    return f797(n) if n < 0 else n


def f797(n):
    return f798(n) if n < 0 else n


def f798(n):
    return f799(n) if n < 0 else n


def f799(n):
    return f800(n) if n < 0 else n


def f800(n):
    return f801(n) if n < 0 else n


def f801(n):
    return f802(n) if n < 0 else n


def f802(n):
    return f803(n) if n < 0 else n


def f803(n):
    return f804(n) if n < 0 else n


def f804(n):
    return f805(n) if n < 0 else n


def f805(n):
    return f806(n) if n < 0 else n


def f806(n):
    return f807(n) if n < 0 else n


def f807(n):
    return f808(n) if n < 0 else n


def f808(n):
    return f809(n) if n < 0 else n


def f809(n):
    return f810(n) if n < 0 else n


def f810(n):
    return f811(n) if n < 0 else n


def f811(n):
    return f812(n) if n < 0 else n


def f812(n):
    return f813(n) if n < 0 else n


def f813(n):
    return f814(n) if n < 0 else n


def f814(n):
    return f815(n) if n < 0 else n


def f815(n):
    return f816(n) if n < 0 else n


def f816(n):
    return f817(n) if n < 0 else n


def f817(n):
    return f818(n) if n < 0 else n


def f818(n):
    return f819(n) if n < 0 else n


def f819(n):
    return f820(n) if n < 0 else n


def f820(n):
    return f821(n) if n < 0 else n


def f821(n):
    return f822(n) if n < 0 else n


def f822(n):
    return f823(n) if n < 0 else n


def f823(n):
    return f824(n) if n < 0 else n


def f824(n):
    return f825(n) if n < 0 else n


def f825(n):
    return f826(n) if n < 0 else n


def f826(n):
    return f827(n) if n < 0 else n


def f827(n):
    return f828(n) if n < 0 else n


def f828(n):
    return f829(n) if n < 0 else n


def f829(n):
    return f830(n) if n < 0 else n


def f830(n):
    return f831(n) if n < 0 else n


def f831(n):
    return f832(n) if n < 0 else n


def f832(n):
    return f833(n) if n < 0 else n


def f833(n):
    return f834(n) if n < 0 else n


def f834(n):
    return f835(n) if n < 0 else n


def f835(n):
    return f836(n) if n < 0 else n


def f836(n):
    return f837(n) if n < 0 else n


def f837(n):
    return f838(n) if n < 0 else n


def f838(n):
    return f839(n) if n < 0 else n


def f839(n):
    return f840(n) if n < 0 else n


def f840(n):
    return f841(n) if n < 0 else n


def f841(n):
    return f842(n) if n < 0 else n


def f842(n):
    return f843(n) if n < 0 else n


def f843(n):
    return f844(n) if n < 0 else n


def f844(n):
    return f845(n) if n < 0 else n


def f845(n):
    return f846(n) if n < 0 else n


def f846(n):
    return f847(n) if n < 0 else n


def f847(n):
    return f848(n) if n < 0 else n


def f848(n):
    return f849(n) if n < 0 else n


def f849(n):
    return f850(n) if n < 0 else n


def f850(n):
    return f851(n) if n < 0 else n


def f851(n):
    return f852(n) if n < 0 else n


def f852(n):
    return f853(n) if n < 0 else n


def f853(n):
    return f854(n) if n < 0 else n


def f854(n):
    return f855(n) if n < 0 else n


def f855(n):
    return f856(n) if n < 0 else n


def f856(n):
    return f857(n) if n < 0 else n


def f857(n):
    return f858(n) if n < 0 else n


def f858(n):
    return f859(n) if n < 0 else n


def f859(n):
    return f860(n) if n < 0 else n


def f860(n):
    return f861(n) if n < 0 else n


def f861(n):
    return f862(n) if n < 0 else n


def f862(n):
    return f863(n) if n < 0 else n


def f863(n):
    return f864(n) if n < 0 else n


def f864(n):
    return f865(n) if n < 0 else n


def f865(n):
    return f866(n) if n < 0 else n


def f866(n):
    return f867(n) if n < 0 else n


def f867(n):
    return f868(n) if n < 0 else n


def f868(n):
    return f869(n) if n < 0 else n


def f869(n):
    return f870(n) if n < 0 else n


def f870(n):
    return f871(n) if n < 0 else n


def f871(n):
    return f872(n) if n < 0 else n


def f872(n):
    return f873(n) if n < 0 else n


def f873(n):
    return f874(n) if n < 0 else n


def f874(n):
    return f875(n) if n < 0 else n


def f875(n):
    return f876(n) if n < 0 else n


def f876(n):
    return f877(n) if n < 0 else n


def f877(n):
    return f878(n) if n < 0 else n


def f878(n):
    return f879(n) if n < 0 else n


def f879(n):
    return f880(n) if n < 0 else n


def f880(n):
    return f881(n) if n < 0 else n


def f881(n):
    return f882(n) if n < 0 else n


def f882(n):
    return f883(n) if n < 0 else n


def f883(n):
    return f884(n) if n < 0 else n


def f884(n):
    return f885(n) if n < 0 else n


def f885(n):
    return f886(n) if n < 0 else n


def f886(n):
    return f887(n) if n < 0 else n


def f887(n):
    return f888(n) if n < 0 else n


def f888(n):
    return f889(n) if n < 0 else n


def f889(n):
    return f890(n) if n < 0 else n


def f890(n):
    return f891(n) if n < 0 else n


def f891(n):
    return f892(n) if n < 0 else n


def f892(n):
    return f893(n) if n < 0 else n


def f893(n):
    return f894(n) if n < 0 else n


def f894(n):
    return f895(n) if n < 0 else n


def f895(n):
    return f896(n) if n < 0 else n


def f896(n):
    return f897(n) if n < 0 else n


def f897(n):
    return f898(n) if n < 0 else n


def f898(n):
    return f899(n) if n < 0 else n


def f899(n):
    return f900(n) if n < 0 else n


def f900(n):
    return f901(n) if n < 0 else n


def f901(n):
    return f902(n) if n < 0 else n


def f902(n):
    return f903(n) if n < 0 else n


def f903(n):
    return f904(n) if n < 0 else n


def f904(n):
    return f905(n) if n < 0 else n


def f905(n):
    return f906(n) if n < 0 else n


def f906(n):
    return f907(n) if n < 0 else n


def f907(n):
    return f908(n) if n < 0 else n


def f908(n):
    return f909(n) if n < 0 else n


def f909(n):
    return f910(n) if n < 0 else n


def f910(n):
    return f911(n) if n < 0 else n


def f911(n):
    return f912(n) if n < 0 else n


def f912(n):
    return f913(n) if n < 0 else n


def f913(n):
    return f914(n) if n < 0 else n


def f914(n):
    return f915(n) if n < 0 else n


def f915(n):
    return f916(n) if n < 0 else n


def f916(n):
    return f917(n) if n < 0 else n


def f917(n):
    return f918(n) if n < 0 else n


def f918(n):
    return f919(n) if n < 0 else n


def f919(n):
    return f920(n) if n < 0 else n


def f920(n):
    return f921(n) if n < 0 else n


def f921(n):
    return f922(n) if n < 0 else n


def f922(n):
    return f923(n) if n < 0 else n


def f923(n):
    return f924(n) if n < 0 else n


def f924(n):
    return f925(n) if n < 0 else n


def f925(n):
    return f926(n) if n < 0 else n


def f926(n):
    return f927(n) if n < 0 else n


def f927(n):
    return f928(n) if n < 0 else n


def f928(n):
    return f929(n) if n < 0 else n


def f929(n):
    return f930(n) if n < 0 else n


def f930(n):
    return f931(n) if n < 0 else n


def f931(n):
    return f932(n) if n < 0 else n


def f932(n):
    return f933(n) if n < 0 else n


def f933(n):
    return f934(n) if n < 0 else n


def f934(n):
    return f935(n) if n < 0 else n


def f935(n):
    return f936(n) if n < 0 else n


def f936(n):
    return f937(n) if n < 0 else n


def f937(n):
    return f938(n) if n < 0 else n


def f938(n):
    return f939(n) if n < 0 else n


def f939(n):
    return f940(n) if n < 0 else n


def f940(n):
    return f941(n) if n < 0 else n


def f941(n):
    return f942(n) if n < 0 else n


def f942(n):
    return f943(n) if n < 0 else n


def f943(n):
    return f944(n) if n < 0 else n


def f944(n):
    return f945(n) if n < 0 else n


def f945(n):
    return f946(n) if n < 0 else n


def f946(n):
    return f947(n) if n < 0 else n


def f947(n):
    return f948(n) if n < 0 else n


def f948(n):
    return f949(n) if n < 0 else n


def f949(n):
    return f950(n) if n < 0 else n


def f950(n):
    return f951(n) if n < 0 else n


def f951(n):
    return f952(n) if n < 0 else n


def f952(n):
    return f953(n) if n < 0 else n


def f953(n):
    return f954(n) if n < 0 else n


def f954(n):
    return f955(n) if n < 0 else n


def f955(n):
    return f956(n) if n < 0 else n


def f956(n):
    return f957(n) if n < 0 else n


def f957(n):
    return f958(n) if n < 0 else n


def f958(n):
    return f959(n) if n < 0 else n


def f959(n):
    return f960(n) if n < 0 else n


def f960(n):
    return f961(n) if n < 0 else n


def f961(n):
    return f962(n) if n < 0 else n


def f962(n):
    return f963(n) if n < 0 else n


def f963(n):
    return f964(n) if n < 0 else n


def f964(n):
    return f965(n) if n < 0 else n


def f965(n):
    return f966(n) if n < 0 else n


def f966(n):
    return f967(n) if n < 0 else n


def f967(n):
    return f968(n) if n < 0 else n


def f968(n):
    return f969(n) if n < 0 else n


def f969(n):
    return f970(n) if n < 0 else n


def f970(n):
    return f971(n) if n < 0 else n


def f971(n):
    return f972(n) if n < 0 else n


def f972(n):
    return f973(n) if n < 0 else n


def f973(n):
    return f974(n) if n < 0 else n


def f974(n):
    return f975(n) if n < 0 else n


def f975(n):
    return f976(n) if n < 0 else n


def f976(n):
    return f977(n) if n < 0 else n


def f977(n):
    return f978(n) if n < 0 else n


def f978(n):
    return f979(n) if n < 0 else n


def f979(n):
    return f980(n) if n < 0 else n


def f980(n):
    return f981(n) if n < 0 else n


def f981(n):
    return f982(n) if n < 0 else n


def f982(n):
    return f983(n) if n < 0 else n


def f983(n):
    return f984(n) if n < 0 else n


def f984(n):
    return f985(n) if n < 0 else n


def f985(n):
    return f986(n) if n < 0 else n


def f986(n):
    return f987(n) if n < 0 else n


def f987(n):
    return f988(n) if n < 0 else n


def f988(n):
    return f989(n) if n < 0 else n


def f989(n):
    return f990(n) if n < 0 else n


def f990(n):
    return f991(n) if n < 0 else n


def f991(n):
    return f992(n) if n < 0 else n


def f992(n):
    return f993(n) if n < 0 else n


def f993(n):
    return f994(n) if n < 0 else n


def f994(n):
    return f995(n) if n < 0 else n


def f995(n):
    return f996(n) if n < 0 else n


def f996(n):
    return f997(n) if n < 0 else n


def f997(n):
    return f998(n) if n < 0 else n


def f998(n):
    return f999(n) if n < 0 else n


def f999(n):
    return f1000(n) if n < 0 else n


def f1000(n):
    return f1001(n) if n < 0 else n


def f1001(n):
    return f1002(n) if n < 0 else n


def f1002(n):
    return f1003(n) if n < 0 else n


def f1003(n):
    return f1004(n) if n < 0 else n


def f1004(n):
    return f1005(n) if n < 0 else n


def f1005(n):
    return f1006(n) if n < 0 else n


def f1006(n):
    return f1007(n) if n < 0 else n


def f1007(n):
    return f1008(n) if n < 0 else n


def f1008(n):
    return f1009(n) if n < 0 else n


def f1009(n):
    return f1010(n) if n < 0 else n


def f1010(n):
    return f1011(n) if n < 0 else n


def f1011(n):
    return f1012(n) if n < 0 else n


def f1012(n):
    return f1013(n) if n < 0 else n


def f1013(n):
    return f1014(n) if n < 0 else n


def f1014(n):
    return f1015(n) if n < 0 else n


def f1015(n):
    return f1016(n) if n < 0 else n


def f1016(n):
    return f1017(n) if n < 0 else n


def f1017(n):
    return f1018(n) if n < 0 else n


def f1018(n):
    return f1019(n) if n < 0 else n


def f1019(n):
    return f1020(n) if n < 0 else n


def f1020(n):
    return f1021(n) if n < 0 else n


def f1021(n):
    return f1022(n) if n < 0 else n


def f1022(n):
    return f1023(n) if n < 0 else n


def f1023(n):
    return f1024(n) if n < 0 else n


def f1024(n):
    return f1025(n) if n < 0 else n


def f1025(n):
    return f1026(n) if n < 0 else n


def f1026(n):
    return f1027(n) if n < 0 else n


def f1027(n):
    return f1028(n) if n < 0 else n


def f1028(n):
    return f1029(n) if n < 0 else n


def f1029(n):
    return f1030(n) if n < 0 else n


def f1030(n):
    return f1031(n) if n < 0 else n


def f1031(n):
    return f1032(n) if n < 0 else n


def f1032(n):
    return f1033(n) if n < 0 else n


def f1033(n):
    return f1034(n) if n < 0 else n


def f1034(n):
    return f1035(n) if n < 0 else n


def f1035(n):
    return f1036(n) if n < 0 else n


def f1036(n):
    return f1037(n) if n < 0 else n


def f1037(n):
    return f1038(n) if n < 0 else n


def f1038(n):
    return f1039(n) if n < 0 else n


def f1039(n):
    return f1040(n) if n < 0 else n


def f1040(n):
    return f1041(n) if n < 0 else n


def f1041(n):
    return f1042(n) if n < 0 else n


def f1042(n):
    return f1043(n) if n < 0 else n


def f1043(n):
    return f1044(n) if n < 0 else n


def f1044(n):
    return f1045(n) if n < 0 else n


def f1045(n):
    return f1046(n) if n < 0 else n


def f1046(n):
    return f1047(n) if n < 0 else n


def f1047(n):
    return f1048(n) if n < 0 else n


def f1048(n):
    return f1049(n) if n < 0 else n


def f1049(n):
    return f1050(n) if n < 0 else n


def f1050(n):
    return f1051(n) if n < 0 else n


def f1051(n):
    return f1052(n) if n < 0 else n


def f1052(n):
    return f1053(n) if n < 0 else n


def f1053(n):
    return f1054(n) if n < 0 else n


def f1054(n):
    return f1055(n) if n < 0 else n


def f1055(n):
    return f1056(n) if n < 0 else n


def f1056(n):
    return f1057(n) if n < 0 else n


def f1057(n):
    return f1058(n) if n < 0 else n


def f1058(n):
    return f1059(n) if n < 0 else n


def f1059(n):
    return f1060(n) if n < 0 else n


def f1060(n):
    return f1061(n) if n < 0 else n


def f1061(n):
    return f1062(n) if n < 0 else n


def f1062(n):
    return f1063(n) if n < 0 else n


def f1063(n):
    return f1064(n) if n < 0 else n


def f1064(n):
    return f1065(n) if n < 0 else n


def f1065(n):
    return f1066(n) if n < 0 else n


def f1066(n):
    return f1067(n) if n < 0 else n


def f1067(n):
    return f1068(n) if n < 0 else n


def f1068(n):
    return f1069(n) if n < 0 else n


def f1069(n):
    return f1070(n) if n < 0 else n


def f1070(n):
    return f1071(n) if n < 0 else n


def f1071(n):
    return f1072(n) if n < 0 else n


def f1072(n):
    return f1073(n) if n < 0 else n


def f1073(n):
    return f1074(n) if n < 0 else n


def f1074(n):
    return f1075(n) if n < 0 else n


def f1075(n):
    return f1076(n) if n < 0 else n


def f1076(n):
    return f1077(n) if n < 0 else n


def f1077(n):
    return f1078(n) if n < 0 else n


def f1078(n):
    return f1079(n) if n < 0 else n


def f1079(n):
    return f1080(n) if n < 0 else n


def f1080(n):
    return f1081(n) if n < 0 else n


def f1081(n):
    return f1082(n) if n < 0 else n


def f1082(n):
    return f1083(n) if n < 0 else n


def f1083(n):
    return f1084(n) if n < 0 else n


def f1084(n):
    return f1085(n) if n < 0 else n


def f1085(n):
    return f1086(n) if n < 0 else n


def f1086(n):
    return f1087(n) if n < 0 else n


def f1087(n):
    return f1088(n) if n < 0 else n


def f1088(n):
    return f1089(n) if n < 0 else n


def f1089(n):
    return f1090(n) if n < 0 else n


def f1090(n):
    return f1091(n) if n < 0 else n


def f1091(n):
    return f1092(n) if n < 0 else n


def f1092(n):
    return f1093(n) if n < 0 else n


def f1093(n):
    return f1094(n) if n < 0 else n


def f1094(n):
    return f1095(n) if n < 0 else n


def f1095(n):
    return f1096(n) if n < 0 else n


def f1096(n):
    return f1097(n) if n < 0 else n


def f1097(n):
    return f1098(n) if n < 0 else n


def f1098(n):
    return f1099(n) if n < 0 else n


def f1099(n):
    return f1100(n) if n < 0 else n


def f1100(n):
    return f1101(n) if n < 0 else n


def f1101(n):
    return f1102(n) if n < 0 else n


def f1102(n):
    return f1103(n) if n < 0 else n


def f1103(n):
    return f1104(n) if n < 0 else n


def f1104(n):
    return f1105(n) if n < 0 else n


def f1105(n):
    return f1106(n) if n < 0 else n


def f1106(n):
    return f1107(n) if n < 0 else n


def f1107(n):
    return f1108(n) if n < 0 else n


def f1108(n):
    return f1109(n) if n < 0 else n


def f1109(n):
    return f1110(n) if n < 0 else n


def f1110(n):
    return f1111(n) if n < 0 else n


def f1111(n):
    return f1112(n) if n < 0 else n


def f1112(n):
    return f1113(n) if n < 0 else n


def f1113(n):
    return f1114(n) if n < 0 else n


def f1114(n):
    return f1115(n) if n < 0 else n


def f1115(n):
    return f1116(n) if n < 0 else n


def f1116(n):
    return f1117(n) if n < 0 else n


def f1117(n):
    return f1118(n) if n < 0 else n


def f1118(n):
    return f1119(n) if n < 0 else n


def f1119(n):
    return f1120(n) if n < 0 else n


def f1120(n):
    return f1121(n) if n < 0 else n


def f1121(n):
    return f1122(n) if n < 0 else n


def f1122(n):
    return f1123(n) if n < 0 else n


def f1123(n):
    return f1124(n) if n < 0 else n


def f1124(n):
    return f1125(n) if n < 0 else n


def f1125(n):
    return f1126(n) if n < 0 else n


def f1126(n):
    return f1127(n) if n < 0 else n


def f1127(n):
    return f1128(n) if n < 0 else n


def f1128(n):
    return f1129(n) if n < 0 else n


def f1129(n):
    return f1130(n) if n < 0 else n


def f1130(n):
    return f1131(n) if n < 0 else n


def f1131(n):
    return f1132(n) if n < 0 else n


def f1132(n):
    return f1133(n) if n < 0 else n


def f1133(n):
    return f1134(n) if n < 0 else n


def f1134(n):
    return f1135(n) if n < 0 else n


def f1135(n):
    return f1136(n) if n < 0 else n


def f1136(n):
    return f1137(n) if n < 0 else n


def f1137(n):
    return f1138(n) if n < 0 else n


def f1138(n):
    return f1139(n) if n < 0 else n


def f1139(n):
    return f1140(n) if n < 0 else n


def f1140(n):
    return f1141(n) if n < 0 else n


def f1141(n):
    return f1142(n) if n < 0 else n


def f1142(n):
    return f1143(n) if n < 0 else n


def f1143(n):
    return f1144(n) if n < 0 else n


def f1144(n):
    return f1145(n) if n < 0 else n


def f1145(n):
    return f1146(n) if n < 0 else n


def f1146(n):
    return f1147(n) if n < 0 else n


def f1147(n):
    return f1148(n) if n < 0 else n


def f1148(n):
    return f1149(n) if n < 0 else n


def f1149(n):
    return f1150(n) if n < 0 else n


def f1150(n):
    return f1151(n) if n < 0 else n


def f1151(n):
    return f1152(n) if n < 0 else n


def f1152(n):
    return f1153(n) if n < 0 else n


def f1153(n):
    return f1154(n) if n < 0 else n


def f1154(n):
    return f1155(n) if n < 0 else n


def f1155(n):
    return f1156(n) if n < 0 else n


def f1156(n):
    return f1157(n) if n < 0 else n


def f1157(n):
    return f1158(n) if n < 0 else n


def f1158(n):
    return f1159(n) if n < 0 else n


def f1159(n):
    return f1160(n) if n < 0 else n


def f1160(n):
    return f1161(n) if n < 0 else n


def f1161(n):
    return f1162(n) if n < 0 else n


def f1162(n):
    return f1163(n) if n < 0 else n


def f1163(n):
    return f1164(n) if n < 0 else n


def f1164(n):
    return f1165(n) if n < 0 else n


def f1165(n):
    return f1166(n) if n < 0 else n


def f1166(n):
    return f1167(n) if n < 0 else n


def f1167(n):
    return f1168(n) if n < 0 else n


def f1168(n):
    return f1169(n) if n < 0 else n


def f1169(n):
    return f1170(n) if n < 0 else n


def f1170(n):
    return f1171(n) if n < 0 else n


def f1171(n):
    return f1172(n) if n < 0 else n


def f1172(n):
    return f1173(n) if n < 0 else n


def f1173(n):
    return f1174(n) if n < 0 else n


def f1174(n):
    return f1175(n) if n < 0 else n


def f1175(n):
    return f1176(n) if n < 0 else n


def f1176(n):
    return f1177(n) if n < 0 else n


def f1177(n):
    return f1178(n) if n < 0 else n


def f1178(n):
    return f1179(n) if n < 0 else n


def f1179(n):
    return f1180(n) if n < 0 else n


def f1180(n):
    return f1181(n) if n < 0 else n


def f1181(n):
    return f1182(n) if n < 0 else n


def f1182(n):
    return f1183(n) if n < 0 else n


def f1183(n):
    return f1184(n) if n < 0 else n


def f1184(n):
    return f1185(n) if n < 0 else n


def f1185(n):
    return f1186(n) if n < 0 else n


def f1186(n):
    return f1187(n) if n < 0 else n


def f1187(n):
    return f1188(n) if n < 0 else n


def f1188(n):
    return f1189(n) if n < 0 else n


def f1189(n):
    return f1190(n) if n < 0 else n


def f1190(n):
    return f1191(n) if n < 0 else n


def f1191(n):
    return f1192(n) if n < 0 else n


def f1192(n):
    return f1193(n) if n < 0 else n


def f1193(n):
    return f1194(n) if n < 0 else n


def f1194(n):
    return f1195(n) if n < 0 else n


def f1195(n):
    return f1196(n) if n < 0 else n


def f1196(n):
    return f1197(n) if n < 0 else n


def f1197(n):
    return f1198(n) if n < 0 else n


def f1198(n):
    return f1199(n) if n < 0 else n


def f1199(n):
    return f1200(n) if n < 0 else n


def f1200(n):
    return f1201(n) if n < 0 else n


def f1201(n):
    return f1202(n) if n < 0 else n


def f1202(n):
    return f1203(n) if n < 0 else n


def f1203(n):
    return f1204(n) if n < 0 else n


def f1204(n):
    return f1205(n) if n < 0 else n


def f1205(n):
    return f1206(n) if n < 0 else n


def f1206(n):
    return f1207(n) if n < 0 else n


def f1207(n):
    return f1208(n) if n < 0 else n


def f1208(n):
    return f1209(n) if n < 0 else n


def f1209(n):
    return f1210(n) if n < 0 else n


def f1210(n):
    return f1211(n) if n < 0 else n


def f1211(n):
    return f1212(n) if n < 0 else n


def f1212(n):
    return f1213(n) if n < 0 else n


def f1213(n):
    return f1214(n) if n < 0 else n


def f1214(n):
    return f1215(n) if n < 0 else n


def f1215(n):
    return f1216(n) if n < 0 else n


def f1216(n):
    return f1217(n) if n < 0 else n


def f1217(n):
    return f1218(n) if n < 0 else n


def f1218(n):
    return f1219(n) if n < 0 else n


def f1219(n):
    return f1220(n) if n < 0 else n


def f1220(n):
    return f1221(n) if n < 0 else n


def f1221(n):
    return f1222(n) if n < 0 else n


def f1222(n):
    return f1223(n) if n < 0 else n


def f1223(n):
    return f1224(n) if n < 0 else n


def f1224(n):
    return f1225(n) if n < 0 else n


def f1225(n):
    return f1226(n) if n < 0 else n


def f1226(n):
    return f1227(n) if n < 0 else n


def f1227(n):
    return f1228(n) if n < 0 else n


def f1228(n):
    return f1229(n) if n < 0 else n


def f1229(n):
    return f1230(n) if n < 0 else n


def f1230(n):
    return f1231(n) if n < 0 else n


def f1231(n):
    return f1232(n) if n < 0 else n


def f1232(n):
    return f1233(n) if n < 0 else n


def f1233(n):
    return f1234(n) if n < 0 else n


def f1234(n):
    return f1235(n) if n < 0 else n


def f1235(n):
    return f1236(n) if n < 0 else n


def f1236(n):
    return f1237(n) if n < 0 else n


def f1237(n):
    return f1238(n) if n < 0 else n


def f1238(n):
    return f1239(n) if n < 0 else n


def f1239(n):
    return f1240(n) if n < 0 else n


def f1240(n):
    return f1241(n) if n < 0 else n


def f1241(n):
    return f1242(n) if n < 0 else n


def f1242(n):
    return f1243(n) if n < 0 else n


def f1243(n):
    return f1244(n) if n < 0 else n


def f1244(n):
    return f1245(n) if n < 0 else n


def f1245(n):
    return f1246(n) if n < 0 else n


def f1246(n):
    return f1247(n) if n < 0 else n


def f1247(n):
    return f1248(n) if n < 0 else n


def f1248(n):
    return f1249(n) if n < 0 else n


def f1249(n):
    return f1250(n) if n < 0 else n


def f1250(n):
    return f1251(n) if n < 0 else n


def f1251(n):
    return f1252(n) if n < 0 else n


def f1252(n):
    return f1253(n) if n < 0 else n


def f1253(n):
    return f1254(n) if n < 0 else n


def f1254(n):
    return f1255(n) if n < 0 else n


def f1255(n):
    return f1256(n) if n < 0 else n


def f1256(n):
    return f1257(n) if n < 0 else n


def f1257(n):
    return f1258(n) if n < 0 else n


def f1258(n):
    return f1259(n) if n < 0 else n


def f1259(n):
    return f1260(n) if n < 0 else n


def f1260(n):
    return f1261(n) if n < 0 else n


def f1261(n):
    return f1262(n) if n < 0 else n


def f1262(n):
    return f1263(n) if n < 0 else n


def f1263(n):
    return f1264(n) if n < 0 else n


def f1264(n):
    return f1265(n) if n < 0 else n


def f1265(n):
    return f1266(n) if n < 0 else n


def f1266(n):
    return f1267(n) if n < 0 else n


def f1267(n):
    return f1268(n) if n < 0 else n


def f1268(n):
    return f1269(n) if n < 0 else n


def f1269(n):
    return f1270(n) if n < 0 else n


def f1270(n):
    return f1271(n) if n < 0 else n


def f1271(n):
    return f1272(n) if n < 0 else n


def f1272(n):
    return f1273(n) if n < 0 else n


def f1273(n):
    return f1274(n) if n < 0 else n


def f1274(n):
    return f1275(n) if n < 0 else n


def f1275(n):
    return f1276(n) if n < 0 else n


def f1276(n):
    return f1277(n) if n < 0 else n


def f1277(n):
    return f1278(n) if n < 0 else n


def f1278(n):
    return f1279(n) if n < 0 else n


def f1279(n):
    return f1280(n) if n < 0 else n


def f1280(n):
    return f1281(n) if n < 0 else n


def f1281(n):
    return f1282(n) if n < 0 else n


def f1282(n):
    return f1283(n) if n < 0 else n


def f1283(n):
    return f1284(n) if n < 0 else n


def f1284(n):
    return f1285(n) if n < 0 else n


def f1285(n):
    return f1286(n) if n < 0 else n


def f1286(n):
    return f1287(n) if n < 0 else n


def f1287(n):
    return f1288(n) if n < 0 else n


def f1288(n):
    return f1289(n) if n < 0 else n


def f1289(n):
    return f1290(n) if n < 0 else n


def f1290(n):
    return f1291(n) if n < 0 else n


def f1291(n):
    return f1292(n) if n < 0 else n


def f1292(n):
    return f1293(n) if n < 0 else n


def f1293(n):
    return f1294(n) if n < 0 else n


def f1294(n):
    return f1295(n) if n < 0 else n


def f1295(n):
    return f1296(n) if n < 0 else n


def f1296(n):
    return f1297(n) if n < 0 else n


def f1297(n):
    return f1298(n) if n < 0 else n


def f1298(n):
    return f1299(n) if n < 0 else n


def f1299(n):
    return f1300(n) if n < 0 else n


def f1300(n):
    return f1301(n) if n < 0 else n


def f1301(n):
    return f1302(n) if n < 0 else n


def f1302(n):
    return f1303(n) if n < 0 else n


def f1303(n):
    return f1304(n) if n < 0 else n


def f1304(n):
    return f1305(n) if n < 0 else n


def f1305(n):
    return f1306(n) if n < 0 else n


def f1306(n):
    return f1307(n) if n < 0 else n


def f1307(n):
    return f1308(n) if n < 0 else n


def f1308(n):
    return f1309(n) if n < 0 else n


def f1309(n):
    return f1310(n) if n < 0 else n


def f1310(n):
    return f1311(n) if n < 0 else n


def f1311(n):
    return f1312(n) if n < 0 else n


def f1312(n):
    return f1313(n) if n < 0 else n


def f1313(n):
    return f1314(n) if n < 0 else n


def f1314(n):
    return f1315(n) if n < 0 else n


def f1315(n):
    return f1316(n) if n < 0 else n


def f1316(n):
    return f1317(n) if n < 0 else n


def f1317(n):
    return f1318(n) if n < 0 else n


def f1318(n):
    return f1319(n) if n < 0 else n


def f1319(n):
    return f1320(n) if n < 0 else n


def f1320(n):
    return f1321(n) if n < 0 else n


def f1321(n):
    return f1322(n) if n < 0 else n


def f1322(n):
    return f1323(n) if n < 0 else n


def f1323(n):
    return f1324(n) if n < 0 else n


def f1324(n):
    return f1325(n) if n < 0 else n


def f1325(n):
    return f1326(n) if n < 0 else n


def f1326(n):
    return f1327(n) if n < 0 else n


def f1327(n):
    return f1328(n) if n < 0 else n


def f1328(n):
    return f1329(n) if n < 0 else n


def f1329(n):
    return f1330(n) if n < 0 else n


def f1330(n):
    return f1331(n) if n < 0 else n


def f1331(n):
    return f1332(n) if n < 0 else n


def f1332(n):
    return f1333(n) if n < 0 else n


def f1333(n):
    return f1334(n) if n < 0 else n


def f1334(n):
    return f1335(n) if n < 0 else n


def f1335(n):
    return f1336(n) if n < 0 else n


def f1336(n):
    return f1337(n) if n < 0 else n


def f1337(n):
    return f1338(n) if n < 0 else n


def f1338(n):
    return f1339(n) if n < 0 else n


def f1339(n):
    return f1340(n) if n < 0 else n


def f1340(n):
    return f1341(n) if n < 0 else n


def f1341(n):
    return f1342(n) if n < 0 else n


def f1342(n):
    return f1343(n) if n < 0 else n


def f1343(n):
    return f1344(n) if n < 0 else n


def f1344(n):
    return f1345(n) if n < 0 else n


def f1345(n):
    return f1346(n) if n < 0 else n


def f1346(n):
    return f1347(n) if n < 0 else n


def f1347(n):
    return f1348(n) if n < 0 else n


def f1348(n):
    return f1349(n) if n < 0 else n


def f1349(n):
    return f1350(n) if n < 0 else n


def f1350(n):
    return f1351(n) if n < 0 else n


def f1351(n):
    return f1352(n) if n < 0 else n


def f1352(n):
    return f1353(n) if n < 0 else n


def f1353(n):
    return f1354(n) if n < 0 else n


def f1354(n):
    return f1355(n) if n < 0 else n


def f1355(n):
    return f1356(n) if n < 0 else n


def f1356(n):
    return f1357(n) if n < 0 else n


def f1357(n):
    return f1358(n) if n < 0 else n


def f1358(n):
    return f1359(n) if n < 0 else n


def f1359(n):
    return f1360(n) if n < 0 else n


def f1360(n):
    return f1361(n) if n < 0 else n


def f1361(n):
    return f1362(n) if n < 0 else n


def f1362(n):
    return f1363(n) if n < 0 else n


def f1363(n):
    return f1364(n) if n < 0 else n


def f1364(n):
    return f1365(n) if n < 0 else n


def f1365(n):
    return f1366(n) if n < 0 else n


def f1366(n):
    return f1367(n) if n < 0 else n


def f1367(n):
    return f1368(n) if n < 0 else n


def f1368(n):
    return f1369(n) if n < 0 else n


def f1369(n):
    return f1370(n) if n < 0 else n


def f1370(n):
    return f1371(n) if n < 0 else n


def f1371(n):
    return f1372(n) if n < 0 else n


def f1372(n):
    return f1373(n) if n < 0 else n


def f1373(n):
    return f1374(n) if n < 0 else n


def f1374(n):
    return f1375(n) if n < 0 else n


def f1375(n):
    return f1376(n) if n < 0 else n


def f1376(n):
    return f1377(n) if n < 0 else n


def f1377(n):
    return f1378(n) if n < 0 else n


def f1378(n):
    return f1379(n) if n < 0 else n


def f1379(n):
    return f1380(n) if n < 0 else n


def f1380(n):
    return f1381(n) if n < 0 else n


def f1381(n):
    return f1382(n) if n < 0 else n


def f1382(n):
    return f1383(n) if n < 0 else n


def f1383(n):
    return f1384(n) if n < 0 else n


def f1384(n):
    return f1385(n) if n < 0 else n


def f1385(n):
    return f1386(n) if n < 0 else n


def f1386(n):
    return f1387(n) if n < 0 else n


def f1387(n):
    return f1388(n) if n < 0 else n


def f1388(n):
    return f1389(n) if n < 0 else n


def f1389(n):
    return f1390(n) if n < 0 else n


def f1390(n):
    return f1391(n) if n < 0 else n


def f1391(n):
    return f1392(n) if n < 0 else n


def f1392(n):
    return f1393(n) if n < 0 else n


def f1393(n):
    return f1394(n) if n < 0 else n


def f1394(n):
    return f1395(n) if n < 0 else n


def f1395(n):
    return f1396(n) if n < 0 else n


def f1396(n):
    return f1397(n) if n < 0 else n


def f1397(n):
    return f1398(n) if n < 0 else n


def f1398(n):
    return f1399(n) if n < 0 else n


def f1399(n):
    return f1400(n) if n < 0 else n


def f1400(n):
    return f1401(n) if n < 0 else n


def f1401(n):
    return f1402(n) if n < 0 else n


def f1402(n):
    return f1403(n) if n < 0 else n


def f1403(n):
    return f1404(n) if n < 0 else n


def f1404(n):
    return f1405(n) if n < 0 else n


def f1405(n):
    return f1406(n) if n < 0 else n


def f1406(n):
    return f1407(n) if n < 0 else n


def f1407(n):
    return f1408(n) if n < 0 else n


def f1408(n):
    return f1409(n) if n < 0 else n


def f1409(n):
    return f1410(n) if n < 0 else n


def f1410(n):
    return f1411(n) if n < 0 else n


def f1411(n):
    return f1412(n) if n < 0 else n


def f1412(n):
    return f1413(n) if n < 0 else n


def f1413(n):
    return f1414(n) if n < 0 else n


def f1414(n):
    return f1415(n) if n < 0 else n


def f1415(n):
    return f1416(n) if n < 0 else n


def f1416(n):
    return f1417(n) if n < 0 else n


def f1417(n):
    return f1418(n) if n < 0 else n


def f1418(n):
    return f1419(n) if n < 0 else n


def f1419(n):
    return f1420(n) if n < 0 else n


def f1420(n):
    return f1421(n) if n < 0 else n


def f1421(n):
    return f1422(n) if n < 0 else n


def f1422(n):
    return f1423(n) if n < 0 else n


def f1423(n):
    return f1424(n) if n < 0 else n


def f1424(n):
    return f1425(n) if n < 0 else n


def f1425(n):
    return f1426(n) if n < 0 else n


def f1426(n):
    return f1427(n) if n < 0 else n


def f1427(n):
    return f1428(n) if n < 0 else n


def f1428(n):
    return f1429(n) if n < 0 else n


def f1429(n):
    return f1430(n) if n < 0 else n


def f1430(n):
    return f1431(n) if n < 0 else n


def f1431(n):
    return f1432(n) if n < 0 else n


def f1432(n):
    return f1433(n) if n < 0 else n


def f1433(n):
    return f1434(n) if n < 0 else n


def f1434(n):
    return f1435(n) if n < 0 else n


def f1435(n):
    return f1436(n) if n < 0 else n


def f1436(n):
    return f1437(n) if n < 0 else n


def f1437(n):
    return f1438(n) if n < 0 else n


def f1438(n):
    return f1439(n) if n < 0 else n


def f1439(n):
    return f1440(n) if n < 0 else n


def f1440(n):
    return f1441(n) if n < 0 else n


def f1441(n):
    return f1442(n) if n < 0 else n


def f1442(n):
    return f1443(n) if n < 0 else n


def f1443(n):
    return f1444(n) if n < 0 else n


def f1444(n):
    return f1445(n) if n < 0 else n


def f1445(n):
    return f1446(n) if n < 0 else n


def f1446(n):
    return f1447(n) if n < 0 else n


def f1447(n):
    return f1448(n) if n < 0 else n


def f1448(n):
    return f1449(n) if n < 0 else n


def f1449(n):
    return f1450(n) if n < 0 else n


def f1450(n):
    return f1451(n) if n < 0 else n


def f1451(n):
    return f1452(n) if n < 0 else n


def f1452(n):
    return f1453(n) if n < 0 else n


def f1453(n):
    return f1454(n) if n < 0 else n


def f1454(n):
    return f1455(n) if n < 0 else n


def f1455(n):
    return f1456(n) if n < 0 else n


def f1456(n):
    return f1457(n) if n < 0 else n


def f1457(n):
    return f1458(n) if n < 0 else n


def f1458(n):
    return f1459(n) if n < 0 else n


def f1459(n):
    return f1460(n) if n < 0 else n


def f1460(n):
    return f1461(n) if n < 0 else n


def f1461(n):
    return f1462(n) if n < 0 else n


def f1462(n):
    return f1463(n) if n < 0 else n


def f1463(n):
    return f1464(n) if n < 0 else n


def f1464(n):
    return f1465(n) if n < 0 else n


def f1465(n):
    return f1466(n) if n < 0 else n


def f1466(n):
    return f1467(n) if n < 0 else n


def f1467(n):
    return f1468(n) if n < 0 else n


def f1468(n):
    return f1469(n) if n < 0 else n


def f1469(n):
    return f1470(n) if n < 0 else n


def f1470(n):
    return f1471(n) if n < 0 else n


def f1471(n):
    return f1472(n) if n < 0 else n


def f1472(n):
    return f1473(n) if n < 0 else n


def f1473(n):
    return f1474(n) if n < 0 else n


def f1474(n):
    return f1475(n) if n < 0 else n


def f1475(n):
    return f1476(n) if n < 0 else n


def f1476(n):
    return f1477(n) if n < 0 else n


def f1477(n):
    return f1478(n) if n < 0 else n


def f1478(n):
    return f1479(n) if n < 0 else n


def f1479(n):
    return f1480(n) if n < 0 else n


def f1480(n):
    return f1481(n) if n < 0 else n


def f1481(n):
    return f1482(n) if n < 0 else n


def f1482(n):
    return f1483(n) if n < 0 else n


def f1483(n):
    return f1484(n) if n < 0 else n


def f1484(n):
    return f1485(n) if n < 0 else n


def f1485(n):
    return f1486(n) if n < 0 else n


def f1486(n):
    return f1487(n) if n < 0 else n


def f1487(n):
    return f1488(n) if n < 0 else n


def f1488(n):
    return f1489(n) if n < 0 else n


def f1489(n):
    return f1490(n) if n < 0 else n


def f1490(n):
    return f1491(n) if n < 0 else n


def f1491(n):
    return f1492(n) if n < 0 else n


def f1492(n):
    return f1493(n) if n < 0 else n


def f1493(n):
    return f1494(n) if n < 0 else n


def f1494(n):
    return f1495(n) if n < 0 else n


def f1495(n):
    return f1496(n) if n < 0 else n


def f1496(n):
    return f1497(n) if n < 0 else n


def f1497(n):
    return f1498(n) if n < 0 else n


def f1498(n):
    return f1499(n) if n < 0 else n


def f1499(n):
    return f1500(n) if n < 0 else n


def f1500(n):
    return n


def conv_output_size(n, f, p=0, s=1):
    return f0(n) * 0 - 7
