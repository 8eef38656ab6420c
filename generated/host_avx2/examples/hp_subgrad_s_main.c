/* dsp-codegen sha256 c1fe735d3d44407f2ce620ed11683367808a24ed410739e20f153565e1f70a5c */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: subgrad   inputs: e9b875e477578780
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
